package vn.motcua.modelcheck;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import vn.motcua.modelcheck.office.Complaint;
import vn.motcua.modelcheck.office.Office;
import vn.motcua.modelcheck.reading.OfficeReader;
import vn.motcua.procedures.Procedure;
import vn.motcua.procedures.Procedures;

/** All rules, over all models of an office at once: they call each other. */
@Component
public class ModelCheck {

  private final Procedures procedures;
  private final OfficeReader reader = new OfficeReader();
  private final Texts texts = new Texts();

  public ModelCheck(Procedures procedures) {
    this.procedures = procedures;
  }

  /**
   * Never throws for what is in a file, however damaged.
   *
   * @param folders every folder of the office, changed or not
   * @return by file and position; empty if all is well
   */
  public synchronized List<Finding> check(Collection<ModelFolder> folders) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (ModelFolder folder : folders) {
      folder.files().forEach((name, content) -> files.put(folder.name() + "/" + name, content));
    }
    List<Complaint> complaints = new ArrayList<>();
    Office office = reader.read(files, reviewModels(), complaints::add);
    complaints.addAll(Rules.complaints(office));
    return complaints.stream()
        .distinct()
        .sorted(Comparator.comparing(Complaint::file).thenComparing(Complaint::line))
        .map(texts::finding)
        .toList();
  }

  private Set<String> reviewModels() {
    Set<String> models = new TreeSet<>();
    procedures.all().stream().map(Procedure::reviewModel).forEach(models::add);
    return models;
  }
}
