package vn.motcua.modelcheck.steps;

import java.nio.file.Path;
import java.util.Collection;

/**
 * Models that nothing can be told from; the message is for process designers, in both languages.
 */
public class UnusableModelsException extends RuntimeException {

  private final String english;

  private UnusableModelsException(String vietnamese, String english) {
    super(vietnamese + " / " + english);
    this.english = english;
  }

  public String english() {
    return english;
  }

  static UnusableModelsException noModels(Path folder) {
    return new UnusableModelsException(
        "Không có mô hình .bpmn nào trong thư mục %s.".formatted(folder),
        "There is no .bpmn model in the folder %s.".formatted(folder));
  }

  static UnusableModelsException unreadable(Path file) {
    return new UnusableModelsException(
        "Không đọc được tệp %s. Hãy chạy mvn -q -Pmodelcheck để biết lỗi ở đâu.".formatted(file),
        "The file %s cannot be read: mvn -q -Pmodelcheck says what is wrong.".formatted(file));
  }

  static UnusableModelsException badLimit(String task, IllegalArgumentException e) {
    return new UnusableModelsException(
        "Thời hạn (motcua.limit) của %s không đọc được.".formatted(task),
        "motcua.limit of %s: %s".formatted(task, e.getMessage()));
  }

  public static UnusableModelsException noSuchModel(String model, Collection<String> known) {
    var list = String.join(", ", known);
    return new UnusableModelsException(
        "Không có mô hình %s; có: %s.".formatted(model, list),
        "There is no model %s; there are: %s.".formatted(model, list));
  }

  public static UnusableModelsException noLimits(String model) {
    return new UnusableModelsException(
        "Mô hình %s không có bước nào khai báo thời hạn (motcua.limit).".formatted(model),
        "No step of the model %s declares a time limit (motcua.limit).".formatted(model));
  }
}
