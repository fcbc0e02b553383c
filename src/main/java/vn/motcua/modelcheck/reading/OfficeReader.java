package vn.motcua.modelcheck.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.motcua.modelcheck.office.Complaint;
import vn.motcua.modelcheck.office.DecisionFile;
import vn.motcua.modelcheck.office.FormFile;
import vn.motcua.modelcheck.office.Office;
import vn.motcua.modelcheck.office.ProcessFile;

/**
 * Reads file by file; what cannot be read is complained of and left out. Keeps what it has read: of
 * an office, one file changes at a time. Not for several threads.
 */
public class OfficeReader {

  private final Map<String, Read> known = new HashMap<>();

  /** A file as it was found, with its model if it has one. */
  private record Read(byte[] content, @Nullable Object model, List<Complaint> complaints) {}

  /**
   * @param files contents by path, folder and name; the extension says what a file is
   * @param complaints takes what is wrong with the files
   */
  public Office read(
      Map<String, byte[]> files, Set<String> reviewModels, Consumer<Complaint> complaints) {
    List<ProcessFile> processes = new ArrayList<>();
    List<DecisionFile> decisions = new ArrayList<>();
    List<FormFile> forms = new ArrayList<>();
    Set<String> unreadable = new HashSet<>();
    known.keySet().retainAll(files.keySet());
    files.forEach(
        (path, content) -> {
          Read read = known.get(path);
          if (read == null || !Arrays.equals(read.content(), content)) {
            read = read(path, content);
            known.put(path, read);
          }
          read.complaints().forEach(complaints);
          if (read.model() instanceof ProcessFile file) {
            processes.add(file);
          } else if (read.model() instanceof DecisionFile file) {
            decisions.add(file);
          } else if (read.model() instanceof FormFile file) {
            forms.add(file);
          } else if (!read.complaints().isEmpty()) {
            unreadable.add(path);
          }
        });
    return new Office(processes, decisions, forms, reviewModels, unreadable);
  }

  private static Read read(String path, byte[] content) {
    List<Complaint> complaints = new ArrayList<>();
    try {
      return new Read(content, model(path, content, complaints::add), complaints);
    } catch (UnreadableException e) {
      complaints.add(e.complaint());
    } catch (RuntimeException | StackOverflowError e) {
      // whatever Camunda's or the JDK's parser stumbles over has not been thought of here
      complaints.add(Complaint.ofFile("file-unreadable", path));
    }
    return new Read(content, null, complaints);
  }

  private static @Nullable Object model(String path, byte[] content, Consumer<Complaint> complaints)
      throws UnreadableException {
    String folder = path.substring(0, path.indexOf('/'));
    String name = path.substring(path.indexOf('/') + 1);
    switch (extension(name)) {
      case ".bpmn":
        return BpmnReader.read(folder, name, content, complaints);
      case ".dmn":
        return DmnReader.read(folder, name, content);
      case ".form":
        return FormReader.read(folder, name, content);
      default:
        Stray.check(path, content);
        return null;
    }
  }

  private static String extension(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 || name.toLowerCase(Locale.ROOT).endsWith(".bpmn20.xml")
        ? ""
        : name.substring(dot);
  }
}
