package vn.motcua.modelcheck.rules.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.validation.ValidationResultCollector;
import vn.motcua.modelcheck.office.Declared;
import vn.motcua.modelcheck.office.FormFile;
import vn.motcua.modelcheck.office.Office;
import vn.motcua.modelcheck.office.ProcessFile;
import vn.motcua.modelcheck.office.Vocabulary;
import vn.motcua.modelcheck.rules.Rule;

/** A form offers exactly the outcomes that its task accepts, and asks for what these want. */
public class FormOfTask extends Rule<UserTask> {

  private static final Pattern VALUE = Pattern.compile("value\"?\\s*:\\s*\"(\\w+)\"");

  private final Office office;
  private final ProcessFile file;

  public FormOfTask(Office office, ProcessFile file) {
    super(UserTask.class);
    this.office = office;
    this.file = file;
  }

  @Override
  public void validate(UserTask task, ValidationResultCollector found) {
    Declared declared = Declared.at(task);
    Optional<FormFile> form =
        Optional.ofNullable(task.getCamundaFormRef()).flatMap(id -> office.form(file.folder(), id));
    if (form.isEmpty() || !declared.misspelt().isEmpty()) {
      return;
    }
    Set<String> outcomes = new TreeSet<>(declared.list("motcua.outcomes"));
    String decision = declared.value("motcua.decision").orElse("");
    if (!decision.isBlank() && !outcomes.isEmpty()) {
      checkDecision(form.get(), decision, outcomes, found);
    }
    for (String key : wanted(declared)) {
      if (form.get().field(key).isEmpty()) {
        error(found, "form-field-missing", form.get().path(), key);
      }
    }
  }

  private static void checkDecision(
      FormFile form, String decision, Set<String> outcomes, ValidationResultCollector found) {
    Optional<JsonNode> field = form.field(decision);
    if (field.isEmpty()) {
      error(found, "form-field-missing", form.path(), decision);
      return;
    }
    Set<String> offered = offered(field.get());
    if (!offered.equals(outcomes)) {
      String offers = String.join(", ", offered);
      error(
          found,
          "form-outcomes-differ",
          form.path(),
          decision,
          offers,
          String.join(", ", outcomes));
    } else if (!field.get().path("validate").path("required").asBoolean()) {
      error(found, "form-decision-optional", form.path(), decision);
    }
  }

  /** Listed, or named in an expression that lists them case by case. */
  private static Set<String> offered(JsonNode field) {
    Set<String> values = new TreeSet<>();
    if (field.has("valuesExpression")) {
      return VALUE
          .matcher(field.path("valuesExpression").asText())
          .results()
          .map((MatchResult value) -> value.group(1))
          .collect(Collectors.toCollection(TreeSet::new));
    }
    field.path("values").forEach(value -> values.add(value.path("value").asText()));
    return values;
  }

  private static Set<String> wanted(Declared declared) {
    Set<String> wanted = new LinkedHashSet<>();
    if (!declared.list("motcua.noteRequired").isEmpty()) {
      wanted.add("note");
    }
    String records =
        declared
            .value("motcua.records")
            // in a status that it does not belong to, it is complained of itself
            .filter(
                what -> declared.status().equals(Optional.ofNullable(Vocabulary.RECORDS.get(what))))
            .orElse("");
    if (records.equals("SUPPLEMENT") || !declared.list("motcua.allPapersFor").isEmpty()) {
      wanted.add("receivedPapers");
    }
    if (records.equals("PAYMENT")) {
      wanted.addAll(List.of("amountPaid", "paymentReceipt"));
    }
    return wanted;
  }
}
