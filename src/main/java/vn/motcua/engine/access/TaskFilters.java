package vn.motcua.engine.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Component;
import vn.motcua.engine.behaviour.Urgency;

/**
 * The lists that staff find in Tasklist, made at start where they are missing; what an
 * administrator has changed stays. Each role sees those that concern it, the first of them at once.
 * Staff may neither make nor change one: a filter holds expressions, which the engine evaluates.
 */
@Component
@DependsOn("groups")
class TaskFilters implements SmartInitializingSingleton {

  private static final String PLAIN = "#555555";
  private static final String ORANGE = "#b35900";
  private static final String RED = "#b5152b";

  private static final List<Map<String, String>> ON_THE_CARD =
      List.of(
          Map.of("name", "dossierCode", "label", "Mã hồ sơ"),
          Map.of("name", "procedureName", "label", "Thủ tục"));

  private final FilterService filters;
  private final TaskService tasks;
  private final AuthorizationService authorizations;

  TaskFilters(FilterService filters, TaskService tasks, AuthorizationService authorizations) {
    this.filters = filters;
    this.tasks = tasks;
    this.authorizations = authorizations;
  }

  @Override
  public void afterSingletonsInstantiated() {
    var desks = Groups.withTasks();
    var overview = Set.of("supervisor", "leader");
    var atTheCounter = Set.of("supervisor", "leader", "reception");
    add(2, "Việc của bộ phận tôi", PLAIN, toDo(ofMyGroups()), desks);
    add(3, "Việc tôi đang làm", PLAIN, mine(), desks);
    add(4, "Sắp đến hạn", ORANGE, atRisk(ofMyGroups()), desks);
    add(5, "Quá hạn", RED, missed(ofMyGroups()), desks);
    add(6, "Sắp đến hạn, toàn đơn vị", ORANGE, atRisk(tasks.createTaskQuery()), overview);
    add(7, "Quá hạn, toàn đơn vị", RED, missed(tasks.createTaskQuery()), overview);
    add(8, "Chờ công dân", PLAIN, awaited(tasks.createTaskQuery()), atTheCounter);
    // reception answers where a dossier is
    add(9, "Tất cả công việc", PLAIN, tasks.createTaskQuery(), atTheCounter);
    add(10, "Việc tôi làm thay", PLAIN, ofThoseIStandInFor(), desks);
  }

  private TaskQuery ofMyGroups() {
    return tasks
        .createTaskQuery()
        .taskCandidateGroupInExpression("${currentUserGroups()}")
        .includeAssignedTasks();
  }

  private TaskQuery mine() {
    return tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}");
  }

  // what nobody has in hand is among the tasks of the groups that are lent; here is what the absent
  // officer has claimed. The engine's API has no way to say it, its stored queries do
  private TaskQuery ofThoseIStandInFor() {
    var query = (TaskQueryImpl) tasks.createTaskQuery();
    query.addExpression("taskAssigneeIn", "${standIns.absentOfficers()}");
    return query;
  }

  private static TaskQuery toDo(TaskQuery query) {
    return query.taskMinPriority(Urgency.WAITING + 1);
  }

  private static TaskQuery awaited(TaskQuery query) {
    return query.taskMaxPriority(Urgency.WAITING);
  }

  private static TaskQuery atRisk(TaskQuery query) {
    return query.taskMinPriority(Urgency.RAISED).taskMaxPriority(Urgency.MISSED - 1);
  }

  private static TaskQuery missed(TaskQuery query) {
    return query.taskMinPriority(Urgency.MISSED);
  }

  private void add(int position, String name, String color, TaskQuery query, Set<String> groups) {
    if (filters.createFilterQuery().filterName(name).count() > 0) {
      return;
    }
    var filter =
        filters
            .newTaskFilter(name)
            .setQuery(query.orderByDueDate().asc())
            .setProperties(
                Map.of(
                    "priority",
                    position,
                    "color",
                    color,
                    "refresh",
                    true,
                    "showUndefinedVariable",
                    false,
                    "variables",
                    ON_THE_CARD));
    var id = filters.saveFilter(filter).getId();
    for (var group : groups) {
      var grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
      grant.setGroupId(group);
      grant.setResource(Resources.FILTER);
      grant.setResourceId(id);
      grant.addPermission(Permissions.READ);
      authorizations.saveAuthorization(grant);
    }
  }
}
