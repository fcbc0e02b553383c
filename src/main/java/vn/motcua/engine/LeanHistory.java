package vn.motcua.engine;

import java.util.EnumSet;
import java.util.Set;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnProperties;
import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the full level keeps, without copies of variables (an officer's words could stay
 * in one), without the log of jobs that went well, and without the starts, gateways and plain ends
 * that a process passes in no time: the steps on both sides tell the way, and the process's own row
 * tells its end. An engine database remembers its level by name and id: neither may change.
 */
class LeanHistory extends AbstractHistoryLevel {

  static final String NAME = "motcua";

  private static final Set<HistoryEventTypes> LEFT_OUT =
      EnumSet.of(
          HistoryEventTypes.VARIABLE_INSTANCE_CREATE,
          HistoryEventTypes.VARIABLE_INSTANCE_UPDATE,
          HistoryEventTypes.VARIABLE_INSTANCE_UPDATE_DETAIL,
          HistoryEventTypes.VARIABLE_INSTANCE_MIGRATE,
          HistoryEventTypes.VARIABLE_INSTANCE_DELETE,
          HistoryEventTypes.FORM_PROPERTY_UPDATE,
          HistoryEventTypes.JOB_CREATE,
          HistoryEventTypes.JOB_SUCCESS,
          HistoryEventTypes.JOB_DELETE,
          HistoryEventTypes.IDENTITY_LINK_ADD,
          HistoryEventTypes.IDENTITY_LINK_DELETE);

  private static final Set<HistoryEventTypes> OF_ACTIVITY =
      EnumSet.of(
          HistoryEventTypes.ACTIVITY_INSTANCE_START,
          HistoryEventTypes.ACTIVITY_INSTANCE_UPDATE,
          HistoryEventTypes.ACTIVITY_INSTANCE_END);

  private static final Set<String> PASSED_IN_NO_TIME =
      Set.of(
          ActivityTypes.START_EVENT, ActivityTypes.GATEWAY_EXCLUSIVE, ActivityTypes.END_EVENT_NONE);

  @Override
  public int getId() {
    return 40;
  }

  @Override
  public String getName() {
    return NAME;
  }

  @Override
  public boolean isHistoryEventProduced(HistoryEventType type, @Nullable Object entity) {
    return !(type instanceof HistoryEventTypes known)
        || !LEFT_OUT.contains(known) && !(OF_ACTIVITY.contains(known) && isPassed(entity));
  }

  private static boolean isPassed(@Nullable Object entity) {
    return entity instanceof ExecutionEntity execution
        && execution.getActivity() != null
        && PASSED_IN_NO_TIME.contains(
            execution.getActivity().getProperties().get(BpmnProperties.TYPE));
  }
}
