package vn.motcua.modelcheck.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import vn.motcua.modelcheck.office.Complaint;
import vn.motcua.modelcheck.office.DecisionFile;
import vn.motcua.modelcheck.office.FormFile;
import vn.motcua.modelcheck.office.Office;
import vn.motcua.modelcheck.office.ProcessFile;

/** Reads file by file; what cannot be read is complained of and left out. */
public class OfficeReader {

  private final Consumer<Complaint> complaints;
  private final List<ProcessFile> processes = new ArrayList<>();
  private final List<DecisionFile> decisions = new ArrayList<>();
  private final List<FormFile> forms = new ArrayList<>();
  private final Set<String> unreadable = new HashSet<>();

  public OfficeReader(Consumer<Complaint> complaints) {
    this.complaints = complaints;
  }

  /**
   * @param name with its extension, which says what the file is
   */
  public void read(String folder, String name, byte[] content) {
    String path = folder + "/" + name;
    try {
      switch (extension(name)) {
        case ".bpmn" -> processes.add(BpmnReader.read(folder, name, content, complaints));
        case ".dmn" -> decisions.add(DmnReader.read(folder, name, content));
        case ".form" -> forms.add(FormReader.read(folder, name, content));
        default -> Stray.check(path, content);
      }
    } catch (UnreadableException e) {
      unreadable.add(path);
      complaints.accept(e.complaint());
    } catch (RuntimeException | StackOverflowError e) {
      // whatever Camunda's or the JDK's parser stumbles over has not been thought of here
      unreadable.add(path);
      complaints.accept(Complaint.ofFile("file-unreadable", path));
    }
  }

  public Office office(Set<String> reviewModels) {
    return new Office(processes, decisions, forms, reviewModels, unreadable);
  }

  private static String extension(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 || name.toLowerCase(Locale.ROOT).endsWith(".bpmn20.xml")
        ? ""
        : name.substring(dot);
  }
}
