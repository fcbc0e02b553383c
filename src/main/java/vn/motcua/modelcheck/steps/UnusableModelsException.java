package vn.motcua.modelcheck.steps;

import java.nio.file.Path;

/** Models that nothing can be told from; the message is for process designers. */
public class UnusableModelsException extends RuntimeException {

  public UnusableModelsException(String message) {
    super(message);
  }

  static UnusableModelsException noModels(Path folder) {
    return new UnusableModelsException(
        "Không có mô hình .bpmn nào trong thư mục %s. / There is no .bpmn model in the folder %s."
            .formatted(folder, folder));
  }

  static UnusableModelsException unreadable(Path file) {
    return new UnusableModelsException(
        ("Không đọc được tệp %s. Hãy chạy mvn -q -Pmodelcheck để biết lỗi ở đâu. / The file %s"
                + " cannot be read: mvn -q -Pmodelcheck says what is wrong with it.")
            .formatted(file, file));
  }
}
