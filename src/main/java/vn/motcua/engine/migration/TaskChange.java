package vn.motcua.engine.migration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.jspecify.annotations.Nullable;

/**
 * What another version says of a user task: the engine has an open task keep the name and the
 * candidates that it was made with, and a designer who changes them means the open ones too. Where
 * the versions say the same, what an administrator changed at the task stays.
 */
record TaskChange(TaskDefinition before, TaskDefinition after) {

  /** By the tasks' ids in the other version. */
  static Map<String, TaskChange> all(
      ProcessDefinitionEntity from, ProcessDefinitionEntity to, Map<String, String> mapped) {
    var changes = new HashMap<String, TaskChange>();
    mapped.forEach(
        (source, target) -> {
          var before = from.getTaskDefinitions().get(source);
          var after = to.getTaskDefinitions().get(target);
          if (before != null && after != null) {
            changes.put(target, new TaskChange(before, after));
          }
        });
    return changes;
  }

  boolean groupsChange() {
    return !groups(before).equals(groups(after));
  }

  /** As the model has them. */
  static Set<String> groups(TaskDefinition task) {
    return task.getCandidateGroupIdExpressions().stream()
        .map(Expression::getExpressionText)
        .collect(Collectors.toSet());
  }

  void applyTo(TaskEntity task) {
    var process = task.getExecution();
    if (changes(before.getNameExpression(), after.getNameExpression())) {
      task.setName(value(after.getNameExpression(), process));
    }
    if (changes(before.getDescriptionExpression(), after.getDescriptionExpression())) {
      task.setDescription(value(after.getDescriptionExpression(), process));
    }
    if (groupsChange()) {
      var former = groups(before, process);
      var present = groups(after, process);
      former.stream().filter(group -> !present.contains(group)).forEach(task::deleteCandidateGroup);
      present.stream().filter(group -> !former.contains(group)).forEach(task::addCandidateGroup);
    }
  }

  private static boolean changes(@Nullable Expression before, @Nullable Expression after) {
    return !Objects.equals(text(before), text(after));
  }

  private static @Nullable String text(@Nullable Expression expression) {
    return expression == null ? null : expression.getExpressionText();
  }

  private static @Nullable String value(@Nullable Expression expression, ExecutionEntity process) {
    return expression == null ? null : (String) expression.getValue(process);
  }

  private static Set<String> groups(TaskDefinition task, ExecutionEntity process) {
    var groups = new LinkedHashSet<String>();
    for (var expression : task.getCandidateGroupIdExpressions()) {
      groups.addAll(list(expression.getValue(process)));
    }
    return groups;
  }

  private static List<String> list(@Nullable Object groups) {
    if (groups instanceof Collection<?> several) {
      var list = new ArrayList<String>();
      several.forEach(group -> list.add(String.valueOf(group)));
      return list;
    }
    return groups == null ? List.of() : List.of(groups.toString().trim().split("\\s*,\\s*"));
  }
}
