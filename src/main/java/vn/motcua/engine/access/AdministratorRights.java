package vn.motcua.engine.access;

import org.camunda.bpm.engine.authorization.HistoricProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.HistoricTaskPermissions;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.ProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.UserOperationLogCategoryPermissions;

/**
 * What the engine grants administrators: accounts, models, jobs and incidents. Whose task it is
 * they may say, what becomes of it they may not; and what is on record of them they cannot take
 * away.
 */
final class AdministratorRights {

  private static final Permission[] EVERYTHING = {Permissions.ALL};
  private static final Permission[] TASKS = {Permissions.READ, Permissions.TASK_ASSIGN};
  private static final Permission[] PROCESSES = {
    Permissions.READ, ProcessInstancePermissions.RETRY_JOB, ProcessInstancePermissions.SUSPEND
  };
  private static final Permission[] MODELS = {
    Permissions.READ,
    ProcessDefinitionPermissions.READ_INSTANCE,
    ProcessDefinitionPermissions.READ_TASK,
    ProcessDefinitionPermissions.READ_HISTORY,
    ProcessDefinitionPermissions.TASK_ASSIGN,
    ProcessDefinitionPermissions.RETRY_JOB,
    ProcessDefinitionPermissions.SUSPEND,
    ProcessDefinitionPermissions.SUSPEND_INSTANCE
  };

  private AdministratorRights() {}

  static Permission[] over(Resources resource) {
    return switch (resource) {
      case TASK -> TASKS;
      case PROCESS_INSTANCE -> PROCESSES;
      case PROCESS_DEFINITION -> MODELS;
      case OPERATION_LOG_CATEGORY -> only(UserOperationLogCategoryPermissions.READ);
      case HISTORIC_TASK -> only(HistoricTaskPermissions.READ);
      case HISTORIC_PROCESS_INSTANCE -> only(HistoricProcessInstancePermissions.READ);
      default -> EVERYTHING;
    };
  }

  private static Permission[] only(Permission permission) {
    return new Permission[] {permission};
  }
}
