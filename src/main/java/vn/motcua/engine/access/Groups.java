package vn.motcua.engine.access;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * The groups of a one-stop shop and what the engine grants them, made at start where they are
 * missing. All staff see all tasks of the office, to answer where a dossier is; who may work on one
 * is the affair of {@link TaskRights}.
 */
@Component
public class Groups implements SmartInitializingSingleton {

  public static final String ADMIN = org.camunda.bpm.engine.authorization.Groups.CAMUNDA_ADMIN;

  private static final Map<String, String> STAFF =
      Map.of(
          "reception", "Bộ phận tiếp nhận và trả kết quả",
          "specialist", "Công chức chuyên môn",
          "specialist-judicial", "Tư pháp – hộ tịch",
          "specialist-land", "Địa chính – xây dựng",
          "specialist-social", "Văn hoá – xã hội",
          "specialist-economy", "Kinh tế – tài chính",
          "clerk", "Văn thư",
          "leader", "Lãnh đạo UBND",
          "supervisor", "Giám sát");

  private final IdentityService identity;
  private final AuthorizationService authorizations;

  Groups(IdentityService identity, AuthorizationService authorizations) {
    this.identity = identity;
    this.authorizations = authorizations;
  }

  @Override
  public void afterSingletonsInstantiated() {
    STAFF.forEach(this::group);
    group("designer", "Thiết kế quy trình");
    group("portal", "Cổng dịch vụ công");
    // a system account that reads /actuator/prometheus, and nothing else
    group("monitor", "Giám sát hệ thống");
    group(ADMIN, "Quản trị");
    for (var staff : STAFF.keySet()) {
      grant(staff, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
      // the names of models, their diagrams, the variables that a task's card shows, and who had a
      // task in hand before
      grant(
          staff,
          Resources.PROCESS_DEFINITION,
          "*",
          Permissions.READ,
          ProcessDefinitionPermissions.READ_TASK,
          ProcessDefinitionPermissions.READ_INSTANCE,
          ProcessDefinitionPermissions.READ_HISTORY);
    }
    grant("designer", Resources.APPLICATION, "cockpit", Permissions.ACCESS);
    grant("designer", Resources.PROCESS_DEFINITION, "*", Permissions.READ);
    grant("designer", Resources.DECISION_DEFINITION, "*", Permissions.READ);
    grant("designer", Resources.DECISION_REQUIREMENTS_DEFINITION, "*", Permissions.READ);
    // and none to delete: whose dossiers would go with it
    grant("designer", Resources.DEPLOYMENT, "*", Permissions.READ, Permissions.CREATE);
    for (var resource : Resources.values()) {
      grantOnly(ADMIN, resource, AdministratorRights.over(resource));
    }
  }

  /** Those of everybody who works on dossiers or watches over them. */
  public static Set<String> staff() {
    return STAFF.keySet();
  }

  /** Those that models give tasks to. */
  static Set<String> withTasks() {
    var groups = new HashSet<>(STAFF.keySet());
    groups.remove("supervisor");
    return groups;
  }

  private void group(String id, String name) {
    if (identity.createGroupQuery().groupId(id).count() == 0) {
      var group = identity.newGroup(id);
      group.setName(name);
      group.setType("WORKFLOW");
      identity.saveGroup(group);
    }
  }

  private void grant(String group, Resource resource, String id, Permission... permissions) {
    var grant = presentOrNew(group, resource, id);
    // an earlier version may have granted less
    if (!Stream.of(permissions).allMatch(grant::isPermissionGranted)) {
      Stream.of(permissions).forEach(grant::addPermission);
      authorizations.saveAuthorization(grant);
    }
  }

  // an earlier version granted everything
  private void grantOnly(String group, Resource resource, Permission... permissions) {
    var grant = (AuthorizationEntity) presentOrNew(group, resource, Authorization.ANY);
    int before = grant.getPermissions();
    grant.setPermissions(permissions);
    if (grant.getPermissions() != before) {
      authorizations.saveAuthorization(grant);
    }
  }

  private Authorization presentOrNew(String group, Resource resource, String id) {
    var present =
        authorizations
            .createAuthorizationQuery()
            .authorizationType(Authorization.AUTH_TYPE_GRANT)
            .groupIdIn(group)
            .resourceType(resource)
            .resourceId(id)
            .singleResult();
    return present == null ? newGrant(group, resource, id) : present;
  }

  private Authorization newGrant(String group, Resource resource, String id) {
    var grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    grant.setGroupId(group);
    grant.setResource(resource);
    grant.setResourceId(id);
    return grant;
  }
}
