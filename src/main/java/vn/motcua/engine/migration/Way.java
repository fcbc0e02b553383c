package vn.motcua.engine.migration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.bpmn.behavior.ConditionalEventBehavior;
import org.camunda.bpm.engine.impl.cmd.CreateMigrationPlanCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.migration.MigrationPlanBuilderImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import vn.motcua.migration.Comparison;
import vn.motcua.migration.Comparison.Mapped;
import vn.motcua.migration.Comparison.Unmapped;
import vn.motcua.migration.Passage;

/**
 * How processes get from one version to another: the engine's plan, with all of it that the engine
 * finds valid, and what it says of the rest.
 *
 * @param mapped from the elements of the one to those of the other
 * @param failures the engine's words, by the elements that have no place
 */
record Way(
    MigrationPlan plan,
    Map<String, String> mapped,
    Map<String, List<String>> failures,
    Map<String, TaskChange> taskChanges,
    Map<String, String> renamed) {

  /**
   * @param renamed from the ids of the one to those of the other; unknown ids are passed over
   */
  static Way between(
      ProcessDefinitionEntity from, ProcessDefinitionEntity to, Map<String, String> renamed) {
    var targets = Elements.of(to);
    var sources = Elements.of(from);
    var mapped = new LinkedHashMap<String, String>();
    sources
        .keySet()
        .forEach(
            id -> {
              var target = renamed.getOrDefault(id, id);
              if (targets.containsKey(target)) {
                mapped.put(id, target);
              }
            });
    return valid(from, to, sources, mapped, renamed);
  }

  /** The engine refuses a plan as a whole; so what it refuses is taken out until it has no more. */
  private static Way valid(
      ProcessDefinitionEntity from,
      ProcessDefinitionEntity to,
      Map<String, ActivityImpl> sources,
      Map<String, String> mapped,
      Map<String, String> renamed) {
    var failures = new LinkedHashMap<String, List<String>>();
    while (true) {
      try {
        return new Way(
            plan(from, to, sources, mapped),
            mapped,
            failures,
            TaskChange.all(from, to, mapped),
            renamed);
      } catch (MigrationPlanValidationException e) {
        for (var report : e.getValidationReport().getInstructionReports()) {
          var source = report.getMigrationInstruction().getSourceActivityId();
          failures.computeIfAbsent(source, id -> new ArrayList<>()).addAll(report.getFailures());
          mapped.remove(source);
        }
      }
    }
  }

  private static MigrationPlan plan(
      ProcessDefinitionEntity from,
      ProcessDefinitionEntity to,
      Map<String, ActivityImpl> sources,
      Map<String, String> mapped) {
    var builder = new MigrationPlanBuilderImpl(null, from.getId(), to.getId());
    mapped.forEach(
        (source, target) -> {
          builder.mapActivities(source, target);
          // the engine wants it of conditions, which have no date that could be lost by it
          if (sources.get(source).getActivityBehavior() instanceof ConditionalEventBehavior) {
            builder.updateEventTrigger();
          }
        });
    return new CreateMigrationPlanCmd(builder).execute(Context.getCommandContext());
  }

  /**
   * @param standing how many processes stand at which element
   */
  Comparison comparison(Map<String, Long> standing, CommandContext context) {
    var from = Passages.model(plan.getSourceProcessDefinitionId(), context);
    var to = Passages.model(plan.getTargetProcessDefinitionId(), context);
    var places = new ArrayList<Mapped>();
    var lost = new ArrayList<Unmapped>();
    Elements.of(from)
        .forEach(
            (id, element) -> {
              long here = standing.getOrDefault(id, 0L);
              if (mapped.containsKey(id)) {
                places.add(new Mapped(id, mapped.get(id), Words.name(element), here));
              } else {
                boolean ambiguous = Passage.NOWHERE.equals(renamed.get(id));
                lost.add(Words.unmapped(element, failures.get(id), ambiguous, here));
              }
            });
    return new Comparison(places, lost, new Remarks(from, to, this, context).all());
  }
}
