package vn.motcua.modelcheck.rules.decisions;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.validation.ValidationResultCollector;
import vn.motcua.modelcheck.office.Office;
import vn.motcua.modelcheck.office.Vocabulary;

/** A table that chooses a group answers for every dossier, and with a group that exists. */
public class RoutedGroups extends vn.motcua.modelcheck.rules.Rule<Decision> {

  private final Set<String> choosing;

  public RoutedGroups(Office office) {
    super(Decision.class);
    choosing =
        office.processes().stream()
            .map(file -> file.model().getModelElementsByType(BusinessRuleTask.class))
            .flatMap(Collection::stream)
            .filter(task -> task.getCamundaDecisionRef() != null)
            .filter(task -> task.getCamundaResultVariable() != null)
            .filter(task -> Vocabulary.GROUP_VARIABLES.contains(task.getCamundaResultVariable()))
            .map(BusinessRuleTask::getCamundaDecisionRef)
            .collect(Collectors.toSet());
  }

  @Override
  public void validate(Decision decision, ValidationResultCollector found) {
    if (choosing.contains(decision.getId())
        && decision.getExpression() instanceof DecisionTable table) {
      for (Rule rule : table.getRules()) {
        rule.getOutputEntries().forEach(entry -> check(entry, found));
      }
      if (table.getRules().stream().noneMatch(RoutedGroups::isForTheRest)) {
        error(found, "decision-without-rest");
      }
    }
  }

  private static void check(OutputEntry entry, ValidationResultCollector found) {
    String text = entry.getText() == null ? "" : entry.getText().getTextContent().trim();
    boolean group =
        text.matches("\"[^\"]*\"")
            && !Vocabulary.GROUPS.contains(text.substring(1, text.length() - 1));
    if (group) {
      error(found, "group-unknown", text, String.join(", ", new TreeSet<>(Vocabulary.GROUPS)));
    }
  }

  private static boolean isForTheRest(Rule rule) {
    return rule.getInputEntries().stream()
        .map(entry -> entry.getText() == null ? "" : entry.getText().getTextContent().trim())
        .allMatch(text -> text.isEmpty() || text.equals("-"));
  }
}
