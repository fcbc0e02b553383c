package vn.motcua.modelcheck.rules.tasks;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.xml.validation.ValidationResultCollector;
import vn.motcua.dossier.Status;
import vn.motcua.modelcheck.office.Declared;
import vn.motcua.modelcheck.office.Vocabulary;
import vn.motcua.modelcheck.rules.Rule;

/** What is declared is one of the words that the engine knows. */
public class PropertyValues extends Rule<FlowElement> {

  private static final String STATUSES =
      String.join(", ", Arrays.stream(Status.values()).map(Status::name).toList());

  public PropertyValues() {
    super(FlowElement.class);
  }

  @Override
  public void validate(FlowElement element, ValidationResultCollector found) {
    Declared declared = Declared.at(element);
    if (declared.value(Vocabulary.STATUS).isPresent() && declared.status().isEmpty()) {
      error(found, "status-unknown", declared.value(Vocabulary.STATUS).get(), STATUSES);
    }
    unless(Vocabulary.RUNGS.values()::contains, declared.value(Vocabulary.RUNG))
        .ifPresent(value -> error(found, "rung-unknown", value));
    unless(Vocabulary.RECORDS::containsKey, declared.value("motcua.records"))
        .ifPresent(value -> error(found, "records-unknown", value));
    unless(PropertyValues::isLimit, declared.value("motcua.limit"))
        .ifPresent(value -> error(found, "limit-damaged", value));
    unless(List.of("01", "02", "03", "04", "05")::contains, declared.value("motcua.paper"))
        .ifPresent(value -> error(found, "paper-unknown", value));
  }

  private static Optional<String> unless(Predicate<String> known, Optional<String> value) {
    return value.filter(known.negate());
  }

  private static boolean isLimit(String value) {
    return value.matches("W[DH][1-9]\\d{0,2}|[1-9]\\d?%|100%|NONE");
  }
}
