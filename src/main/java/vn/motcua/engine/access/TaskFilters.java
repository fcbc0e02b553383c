package vn.motcua.engine.access;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Component;

/** The lists that staff find in Tasklist, made at start where they are missing. */
@Component
@DependsOn("groups")
class TaskFilters implements SmartInitializingSingleton {

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
    add(
        "Việc của bộ phận tôi",
        1,
        tasks
            .createTaskQuery()
            .taskCandidateGroupInExpression("${currentUserGroups()}")
            .includeAssignedTasks());
    add("Việc tôi đang làm", 2, tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
  }

  private void add(String name, int position, TaskQuery query) {
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
                    "refresh",
                    true,
                    "showUndefinedVariable",
                    false,
                    "variables",
                    List.of(
                        Map.of("name", "dossierCode", "label", "Mã hồ sơ"),
                        Map.of("name", "procedureName", "label", "Thủ tục"))));
    var id = filters.saveFilter(filter).getId();
    for (var group : Groups.staff()) {
      var grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
      grant.setGroupId(group);
      grant.setResource(Resources.FILTER);
      grant.setResourceId(id);
      grant.addPermission(Permissions.READ);
      authorizations.saveAuthorization(grant);
    }
  }
}
