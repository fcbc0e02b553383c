package vn.motcua.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.support.Journey;
import vn.motcua.support.ProcessTest;
import vn.motcua.support.TestServers;
import vn.motcua.support.Topic;

/** A running dossier that goes over to a new version of its model keeps its clock. */
@ProcessTest
class MigrationProcessTest {

  private static final Path MODELS = Path.of("bpmn/dossier");
  private static final Topic TOPIC =
      new Topic(TestServers.bootstrapServers(), "motcua.dossier.events.v1");

  @Autowired Journey.World world;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;

  private ProcessDefinition old;
  private String newDeployment;

  @AfterAll
  static void close() {
    TOPIC.close();
  }

  @BeforeEach
  void rememberTheVersion() {
    old = latest();
  }

  @AfterEach
  void removeTheNewVersion() {
    repository.deleteDeployment(newDeployment, true, true, true);
  }

  @Test
  void aRungThatFiredBeforeDoesNotFireAgainAndTheNextOneFiresOnce() throws IOException {
    var dossier = world.accepted("1.004873", "2026-11-09T08:00").until("2026-11-12T08:00");
    deployWithAnotherName();
    migrate(dossier.id(), true);
    dossier.until("2026-11-12T16:59");
    assertThat(dossier.events(TOPIC)).containsExactly("1", "2", "4", "AT_RISK");
    dossier.until("2026-11-13T08:00");

    assertThat(dossier.events(TOPIC)).containsExactly("1", "2", "4", "AT_RISK", "MISSED");
    assertThat(dossier.openTasks().stream().filter("userTask_apologise"::equals)).hasSize(1);
  }

  @Test
  void timersThatTheNewVersionMakesAnewFollowTheLedger() throws IOException {
    var dossier = world.accepted("1.004873", "2026-11-09T08:00").until("2026-11-13T08:00");
    deployWithAnotherName();
    // as where a designer gave the boundary events other ids
    migrate(dossier.id(), false);
    dossier.until("2026-11-16T08:00");

    assertThat(dossier.events(TOPIC)).containsExactly("1", "2", "4", "AT_RISK", "MISSED");
    assertThat(dossier.openTasks().stream().filter("userTask_apologise"::equals)).hasSize(1);
  }

  private void deployWithAnotherName() throws IOException {
    var deployment = repository.createDeployment().name("bpmn/dossier, changed");
    try (var files = Files.list(MODELS)) {
      for (var file : files.toList()) {
        var text = Files.readString(file);
        deployment.addString(
            "dossier/" + file.getFileName(), text.replace("Giải quyết hồ sơ\" is", "Mới\" is"));
      }
    }
    newDeployment = deployment.deploy().getId();
    assertThat(latest().getVersion()).isEqualTo(old.getVersion() + 1);
  }

  private void migrate(UUID dossier, boolean withTimers) {
    var plan = runtime.createMigrationPlan(old.getId(), latest().getId());
    if (withTimers) {
      plan.mapEqualActivities();
    } else {
      plan.mapActivities("callActivity_review", "callActivity_review")
          .mapActivities("userTask_apologise", "userTask_apologise");
    }
    var process =
        runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(dossier.toString())
            .processDefinitionKey("dossier")
            .singleResult();
    runtime.newMigration(plan.build()).processInstanceIds(process.getId()).execute();
  }

  private ProcessDefinition latest() {
    return repository
        .createProcessDefinitionQuery()
        .processDefinitionKey("dossier")
        .latestVersion()
        .singleResult();
  }
}
