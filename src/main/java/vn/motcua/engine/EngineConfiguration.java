package vn.motcua.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.calendar.BusinessCalendarManager;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.engine.access.NoGrantsPerTask;
import vn.motcua.engine.access.TaskLists;
import vn.motcua.engine.access.TaskRights;
import vn.motcua.engine.delegates.ModelBeans;
import vn.motcua.engine.hardening.CheckedFilters;
import vn.motcua.engine.hardening.GuardedExpressions;
import vn.motcua.engine.hardening.NoScripts;
import vn.motcua.engine.hardening.RefusedValues;
import vn.motcua.engine.models.gate.DeploymentsInUse;
import vn.motcua.engine.models.gate.ModelGate;
import vn.motcua.engine.models.gate.RefuseInWords;
import vn.motcua.engine.refusals.UnwrapRefusals;
import vn.motcua.engine.refusals.WhoWasFirst;
import vn.motcua.engine.standins.LentGroups;
import vn.motcua.engine.standins.OfficerIdentity;
import vn.motcua.engine.teamwork.KeepOut;
import vn.motcua.engine.timers.RungTimers;
import vn.motcua.throttling.LoginAttempts;

/**
 * What sets our engine apart from a stock one: models see the listed beans and no others, their
 * declarations get their behaviour, timers know working time, history keeps no variables, the
 * rights on a task follow its candidates and stand-ins, a command that lost a race runs again, and
 * no model comes in unchecked.
 */
@Component
@Order(0)
public class EngineConfiguration extends AbstractCamundaConfiguration {

  private final ModelBeans beans;
  private final BpmnParseListener declarations;
  private final BusinessCalendarManager calendars;
  private final RungTimers rungTimers;
  private final LentGroups lent;
  private final ModelGate gate;
  private final LoginAttempts attempts;

  EngineConfiguration(
      ModelBeans beans,
      BpmnParseListener declarations,
      BusinessCalendarManager calendars,
      RungTimers rungTimers,
      LentGroups lent,
      ModelGate gate,
      LoginAttempts attempts) {
    this.beans = beans;
    this.declarations = declarations;
    this.calendars = calendars;
    this.rungTimers = rungTimers;
    this.lent = lent;
    this.gate = gate;
    this.attempts = attempts;
  }

  @Override
  public void preInit(SpringProcessEngineConfiguration configuration) {
    configuration.setBeans(beans.byName());
    // the starter has made one by now that sees every Spring bean
    configuration.setExpressionManager(new GuardedExpressions(beans.byName()));
    configuration.setScriptEngineResolver(new NoScripts());
    configuration.setDeserializationTypeValidationEnabled(true);
    configuration.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(declarations)));
    configuration.setBusinessCalendarManager(calendars);
    // the lock in the database keeps deployments apart, on one node as on several: with the
    // engine's
    // other one, in the JVM, two of them could wait for each other
    configuration.setDeploymentSynchronized(false);
    configuration.setCustomPreDeployers(new ArrayList<>(List.of(gate)));
    configuration.setCustomJobHandlers(new ArrayList<>(List.of(rungTimers)));
    configuration.setCustomPreCommandInterceptorsTxRequired(
        new ArrayList<>(
            List.of(
                new TellDatabaseAway(),
                new UnwrapRefusals(),
                new WhoWasFirst(configuration),
                new KeepOut(configuration),
                new RefuseInWords(gate),
                new RefusedValues(),
                new RetryLostRaces())));
    configuration.setIdentityService(new OfficerIdentity(lent, attempts));
    configuration.setCustomHistoryLevels(new ArrayList<>(List.of(new LeanHistory())));
    configuration.setResourceAuthorizationProvider(new NoGrantsPerTask());
    configuration.setCommandCheckers(
        new ArrayList<>(List.of(new TaskRights(), new DeploymentsInUse())));
    configuration.setCustomSessionFactories(
        new ArrayList<>(List.of(TaskLists.factory(), CheckedFilters.factory())));
    configuration.setEnableExceptionsAfterUnhandledBpmnError(true);
    configuration.setTaskMetricsEnabled(false);
    // every refusal would be an error with its trace; who called, the REST API or a job, logs what
    // is one
    configuration.setEnableCmdExceptionLogging(false);
    // the engine allows letters and digits only; our group names have dashes
    configuration.setGroupResourceWhitelistPattern("[a-zA-Z0-9-]+");
  }
}
