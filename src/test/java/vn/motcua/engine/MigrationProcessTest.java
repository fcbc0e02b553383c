package vn.motcua.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.Lifecycle;
import vn.motcua.dossier.Channel;
import vn.motcua.engine.models.gate.ModelGate;
import vn.motcua.migration.Comparison;
import vn.motcua.migration.Passage;
import vn.motcua.migration.RunningModels;
import vn.motcua.migration.Text;
import vn.motcua.migration.plan.Migration;
import vn.motcua.migration.plan.PlanMigration;
import vn.motcua.migration.plan.PlanMigration.Wanted;
import vn.motcua.migration.plan.PlanUndo;
import vn.motcua.migration.plan.RefusedMigrationException;
import vn.motcua.migration.run.Progress;
import vn.motcua.migration.run.RehearseMigration;
import vn.motcua.migration.run.RunMigration;
import vn.motcua.migration.run.Taken;
import vn.motcua.support.ChangedModels;
import vn.motcua.support.Journey;
import vn.motcua.support.ProcessTest;
import vn.motcua.support.TestServers;
import vn.motcua.support.crash.MigrationCrash;
import vn.motcua.support.topics.Topic;

/** Running dossiers that go over to a new version of their model keep their clock. */
@ProcessTest
class MigrationProcessTest {

  private static final Topic TOPIC =
      new Topic(TestServers.bootstrapServers(), "motcua.dossier.events.v1");
  private static final String MONDAY = "2026-11-09T08:00";

  /** Where a dossier stands when it goes over, and what happens to it then. */
  enum State {
    BEFORE_ACCEPTANCE(
        world -> world.submitted("1.004873", Channel.ONLINE, MONDAY).until("2026-11-09T14:00"),
        journey ->
            journey
                .until("2026-11-10T09:00")
                .does("tiepnhan", "userTask_checkPapers", "checkOutcome", "ACCEPT")),
    SUPPLEMENT_BEFORE_ACCEPTANCE(
        world ->
            world
                .submitted("1.004873", Channel.ONLINE, MONDAY)
                .does("tiepnhan", "userTask_checkPapers", "checkOutcome", "SUPPLEMENT", "Thiếu")
                .until("2026-11-17T08:00"),
        journey -> journey.until("2026-12-02T08:00")),
    IN_HAND(
        world -> world.accepted("1.004873", MONDAY),
        journey ->
            journey
                .does("tuphap", "userTask_verify", "verifyOutcome", "APPROVE")
                .until("2026-11-16T08:00")),
    AT_RISK_WITH_AN_OFFER(
        world -> world.accepted("1.004873", MONDAY).until("2026-11-12T08:00"),
        journey -> journey.until("2026-11-16T08:00")),
    MISSED_WITH_AN_APOLOGY(
        world -> world.accepted("1.004873", MONDAY).until("2026-11-13T08:00"),
        journey -> journey.until("2026-11-16T08:00")),
    SUPPLEMENT_HALF_RUN_OUT(
        world ->
            world
                .accepted("1.004873", MONDAY)
                .does("tuphap", "userTask_verify", "verifyOutcome", "SUPPLEMENT", "Thiếu")
                .until("2026-11-18T08:00"),
        journey -> journey.supplementArrives("2026-11-19T08:00").until("2026-11-25T08:00")),
    SUPPLEMENT_THAT_NEVER_COMES(
        world ->
            world
                .accepted("1.004873", MONDAY)
                .does("tuphap", "userTask_verify", "verifyOutcome", "SUPPLEMENT", "Thiếu")
                .until("2026-11-18T08:00"),
        journey -> journey.until("2026-12-02T08:00")),
    PAYMENT(
        world ->
            world
                .accepted("1.004873", MONDAY)
                .does("tuphap", "userTask_verify", "verifyOutcome", "PAYMENT")
                .until("2026-11-10T08:00"),
        journey -> journey.paymentArrives("2026-11-11T08:00").until("2026-11-20T08:00")),
    TAKEN_BACK(
        world -> world.accepted("1.004873", MONDAY).until("2026-11-12T08:00"),
        journey -> journey.withdrawn("2026-11-12T09:00")),
    RESULT_READY(world -> world.accepted("1.004873", MONDAY).completed(), journey -> {});

    private final Function<Journey.World, Journey> way;
    private final Consumer<Journey> rest;

    State(Function<Journey.World, Journey> way, Consumer<Journey> rest) {
      this.way = way;
      this.rest = rest;
    }
  }

  @Autowired Journey.World world;
  @Autowired RepositoryService repository;
  @Autowired ModelGate gate;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired FormService forms;
  @Autowired PlanMigration planMigration;
  @Autowired RehearseMigration dryRun;
  @Autowired RunMigration runMigration;
  @Autowired PlanUndo planUndo;
  @Autowired RunningModels models;
  @Autowired MigrationCrash crash;

  @Autowired
  @Qualifier("migrationRunner")
  Lifecycle runner;

  private ChangedModels changed;

  @AfterAll
  static void close() {
    TOPIC.close();
  }

  @BeforeEach
  void shippedModels() {
    changed = new ChangedModels(repository, gate);
  }

  // the other tests count on the shipped models, and share this application
  @AfterEach
  void removeTheNewVersions() {
    crash.never();
    changed.remove();
  }

  @ParameterizedTest
  @EnumSource
  void theDeadlineAndWhatFollowsAreAsIfNothingHadHappened(State state) {
    var stayed = state.way.apply(world);
    state.rest.accept(stayed);
    var dossier = state.way.apply(world);
    var process = processOf(state);
    var due = dossier.deadlineIfAny();
    var before = timers(dossier);
    changed.deploy("dossier");
    changed.deploy(process);

    for (var key : List.of("dossier", process)) {
      var migration = plan(key);
      var line = line(migration, dossier);
      assertThat(line.refusal()).isNull();
      assertThat(line.after().deadline()).isEqualTo(line.before().deadline());
      assertThat(line.after().nextTimer()).isEqualTo(line.before().nextTimer());
      run(migration);
      assertThat(version(dossier, key)).isEqualTo(latest(key));
    }

    assertThat(dossier.deadlineIfAny()).isEqualTo(due);
    assertThat(timers(dossier)).isEqualTo(before);
    state.rest.accept(dossier);
    doInserted(dossier);
    assertThat(dossier.events(TOPIC)).isEqualTo(stayed.events(TOPIC));
    assertThat(formerTasks(dossier)).containsExactlyInAnyOrderElementsOf(formerTasks(stayed));
  }

  @Test
  void aDossierGoesTheWholeWayThroughTheNewVersion() {
    var dossier = world.accepted("1.004873", MONDAY);
    changed.deploy("specialist-review");
    run(plan("specialist-review"));
    dossier
        .does("tuphap", "userTask_verify", "verifyOutcome", "APPROVE")
        .does("tuphap", "userTask_prepareResult", "draftOutcome", "SUBMIT")
        .does("lanhdao", "userTask_sign", "signOutcome", "SIGN");
    doInserted(dossier);
    dossier.numbered().handedOver();

    assertThat(dossier.events(TOPIC)).containsExactly("1", "2", "4", "9", "10");
  }

  @Test
  void aRungWhoseEventHasAnotherIdFiresByTheLedger() {
    var missed = world.accepted("1.004873", MONDAY).until("2026-11-13T08:00");
    var atRisk = world.accepted("1.004873", MONDAY).until("2026-11-12T08:00");
    changed.deploy(
        "dossier",
        "dossier",
        s -> s.replace("event_atRisk\"", "event_soon\"").replace("event_missed\"", "event_late\""));
    run(plan("dossier", Map.of()));
    atRisk.until("2026-11-12T16:59");
    assertThat(atRisk.events(TOPIC)).containsExactly("1", "2", "4", "AT_RISK");
    atRisk.until("2026-11-16T08:00");

    for (var dossier : List.of(missed, atRisk)) {
      assertThat(dossier.events(TOPIC)).containsExactly("1", "2", "4", "AT_RISK", "MISSED");
      assertThat(dossier.openTasks().stream().filter("userTask_apologise"::equals)).hasSize(1);
    }
  }

  @Test
  void anEventThatBecomesAnotherRungFiresByTheLedger() {
    var atRisk = world.accepted("1.004873", MONDAY).until("2026-11-12T08:00");
    var inTime = world.accepted("1.004873", MONDAY);
    changed.deploy(
        "dossier",
        "dossier",
        s ->
            s.replace("event_atRisk\"", "event_x\"")
                .replace("event_missed\"", "event_atRisk\"")
                .replace("event_x\"", "event_missed\""));
    run(plan("dossier", Map.of()));
    inTime.until("2026-11-12T08:00");

    for (var dossier : List.of(atRisk, inTime)) {
      assertThat(dossier.events(TOPIC)).containsExactly("1", "2", "4", "AT_RISK");
    }
    inTime.until("2026-11-16T08:00");
    for (var dossier : List.of(atRisk, inTime)) {
      assertThat(dossier.events(TOPIC)).containsExactly("1", "2", "4", "AT_RISK", "MISSED");
    }
  }

  @Test
  void whatHasNoPlaceIsSaidToTheDesignerAndStaysWhereItIs() {
    var dossier = world.accepted("1.004873", MONDAY);
    var elsewhere = world.accepted("1.004873", MONDAY);
    elsewhere.does("tuphap", "userTask_verify", "verifyOutcome", "PAYMENT");
    changed.deploy(
        "specialist-review", "review", s -> s.replace("userTask_verify\"", "userTask_examine\""));
    var migration = plan("specialist-review", Map.of());
    var comparison = models.compare(migration.route(1).passage());

    assertThat(comparison.unmapped())
        .filteredOn(unmapped -> unmapped.element().equals("userTask_verify"))
        .singleElement()
        .satisfies(
            unmapped -> {
              assertThat(unmapped.reason()).isEqualTo(Comparison.Reason.GONE);
              assertThat(unmapped.standing()).isPositive();
              assertThat(unmapped.text().vietnamese())
                  .startsWith("“Thẩm tra, xác minh hồ sơ” (userTask_verify) không còn");
              assertThat(unmapped.text().english()).contains("stay in the old version");
            });
    var refusal = line(migration, dossier).refusal();
    assertThat(refusal.english()).contains("userTask_verify");
    assertThat(line(migration, elsewhere).refusal()).isNull();
    assertThat(run(migration).failed()).isPositive();
    assertThat(version(dossier, "specialist-review")).isEqualTo(migration.route(1).source());
    assertThat(version(elsewhere, "specialist-review")).isEqualTo(migration.route(1).target());
    assertThat(runMigration.taken(migration.id(), Taken.State.FAILED, "", 1000))
        .anyMatch(t -> t.dossier().equals(dossier.id()) && refusal.equals(t.reason()));
    dossier.completed();
  }

  @Test
  void eachReasonHasItsSentence() {
    world.accepted("1.004873", MONDAY);
    changed.deploy(
        "specialist-review",
        "review",
        s ->
            s.replaceAll("(?s)<bpmndi:BPMNDiagram.*</bpmndi:BPMNDiagram>", "")
                // another kind of step
                .replaceAll(
                    "(?s)<bpmn:userTask id=\"userTask_recordOpinion\".*?</bpmn:userTask>",
                    "<bpmn:receiveTask id=\"userTask_recordOpinion\" messageRef=\"message_payment\" />")
                // attached to another step
                .replace(
                    "id=\"event_paymentDeadline\" name=\"Quá 30 ngày\" attachedToRef=\"userTask_awaitPayment\"",
                    "id=\"event_paymentDeadline\" attachedToRef=\"userTask_draft\""));
    var comparison = models.compare(plan("specialist-review", Map.of()).route(1).passage());

    assertThat(comparison.unmapped())
        .extracting(Comparison.Unmapped::element, Comparison.Unmapped::reason)
        .containsExactlyInAnyOrder(
            tuple("userTask_recordOpinion", Comparison.Reason.TYPE_CHANGED),
            tuple("event_paymentDeadline", Comparison.Reason.SCOPE_CHANGED));
    assertThat(comparison.mapped())
        .extracting(Comparison.Mapped::from)
        .contains("userTask_verify", "event_supplementDeadline");
  }

  @Test
  void anOpenTaskFollowsTheNewModelAndKeepsWhoHasIt() throws IOException {
    var dossier = world.accepted("1.004873", MONDAY);
    tasks.claim(dossier.task("userTask_verify").getId(), "tuphap");
    tasks.setFollowUpDate(dossier.task("userTask_verify").getId(), new Date(0));
    var before = dossier.task("userTask_verify");
    changed.deploy(
        "specialist-review",
        "review",
        s ->
            s.replace("name=\"Thẩm tra, xác minh hồ sơ\"", "name=\"Thẩm tra kỹ\"")
                .replaceFirst(
                    "(?s)(userTask_verify\".*?candidateGroups=\")\\$\\{specialistGroup}\"",
                    "$1clerk, leader\""));
    var migration = plan("specialist-review", Map.of());
    assertThat(models.compare(migration.route(1).passage()).remarks())
        .anyMatch(
            remark ->
                remark
                    .english()
                    .startsWith("“Thẩm tra kỹ” (userTask_verify) is for clerk, leader now"));
    run(migration);
    var after = dossier.task("userTask_verify");

    assertThat(after.getId()).isEqualTo(before.getId());
    assertThat(after.getName()).isEqualTo("Thẩm tra kỹ");
    assertThat(after.getAssignee()).isEqualTo("tuphap");
    assertThat(after.getDueDate()).isEqualTo(before.getDueDate());
    assertThat(after.getFollowUpDate()).isEqualTo(before.getFollowUpDate());
    assertThat(after.getPriority()).isEqualTo(before.getPriority());
    assertThat(tasks.getIdentityLinksForTask(after.getId()))
        .extracting(IdentityLink::getGroupId)
        .filteredOn(Objects::nonNull)
        .containsExactlyInAnyOrder("clerk", "leader");
    var deployment =
        repository.getProcessDefinition(after.getProcessDefinitionId()).getDeploymentId();
    try (var form = forms.getDeployedTaskForm(after.getId());
        var ofTheNewVersion = repository.getResourceAsStream(deployment, "review/verify.form")) {
      assertThat(form.readAllBytes()).isEqualTo(ofTheNewVersion.readAllBytes());
    }
  }

  @Test
  void aTimerThatIsAddedCountsFromTheBeginningOfItsStep() {
    var dossier = world.accepted("1.004873", MONDAY).until("2026-11-11T10:00");
    changed.deploy(
        "specialist-review",
        "review",
        s ->
            s.replaceAll("(?s)<bpmndi:BPMNDiagram.*</bpmndi:BPMNDiagram>", "")
                .replace(
                    "</bpmn:process>",
                    timer("event_remind", "WD3", "false")
                        + timer("event_stop", "WD1", "true")
                        + "</bpmn:process>"));
    var migration = plan("specialist-review", Map.of());
    assertThat(models.compare(migration.route(1).passage()).remarks()).hasSize(2);
    run(migration);

    // the third working day after Monday; the other would be over, so it counts from Wednesday
    assertThat(timers(dossier))
        .contains(
            Journey.instant("2026-11-12T17:00"), Journey.instant("2026-11-12T17:00").plusMillis(1));
    assertThat(timers(dossier)).hasSize(4);
  }

  private static String timer(String id, String duration, String interrupting) {
    return """
    <bpmn:boundaryEvent id="%1$s" cancelActivity="%3$s" attachedToRef="userTask_verify">
      <bpmn:outgoing>flow_%1$s</bpmn:outgoing>
      <bpmn:timerEventDefinition id="%1$s_timer">
        <bpmn:timeDuration xsi:type="bpmn:tFormalExpression">%2$s</bpmn:timeDuration>
      </bpmn:timerEventDefinition>
    </bpmn:boundaryEvent>
    <bpmn:endEvent id="endEvent_%1$s" />
    <bpmn:sequenceFlow id="flow_%1$s" sourceRef="%1$s" targetRef="endEvent_%1$s" />
    """
        .formatted(id, duration, interrupting);
  }

  @Test
  void aSuspendedDossierStaysUntilItIsActive() {
    var dossier = world.accepted("1.004873", MONDAY);
    var process = process(dossier, "specialist-review").getId();
    runtime.suspendProcessInstanceById(process);
    changed.deploy("specialist-review");
    var migration = plan("specialist-review");
    assertThat(line(migration, dossier).refusal().english()).contains("suspended");
    run(migration);
    assertThat(version(dossier, "specialist-review")).isEqualTo(migration.route(1).source());

    runtime.activateProcessInstanceById(process);
    run(migration);

    assertThat(version(dossier, "specialist-review")).isEqualTo(migration.route(1).target());
  }

  @Test
  void aCrashInTheMiddleLosesAndRepeatsNothing() {
    var all = new ArrayList<Journey>();
    for (int i = 0; i < 6; i++) {
      all.add(world.accepted("1.004873", MONDAY));
    }
    changed.deploy("specialist-review");
    var migration = plan("specialist-review");
    crash.after(3);
    runMigration.begin(migration.id(), "thietke");
    await().atMost(Duration.ofSeconds(30)).until(crash::hasHappened);

    assertThat(runMigration.progress(migration.id()).done()).isEqualTo(3);
    assertThat(all)
        .anyMatch(d -> version(d, "specialist-review").equals(migration.route(1).source()));
    var another = plan("specialist-review");
    assertThatThrownBy(() -> runMigration.begin(another.id(), "thietke"))
        .isInstanceOf(RefusedMigrationException.class)
        .hasMessageContaining("Migration %d is still running", migration.id());

    // the node is started again
    runner.stop();
    crash.never();
    runner.start();
    var done = finished(migration);

    assertThat(done.left()).isZero();
    assertThat(all)
        .allMatch(d -> version(d, "specialist-review").equals(migration.route(1).target()));
    all.forEach(dossier -> dossier.until("2026-11-13T08:00"));
    assertThat(all)
        .allMatch(d -> d.events(TOPIC).equals(List.of("1", "2", "4", "AT_RISK", "MISSED")));
  }

  @Test
  void whatWasTakenOverGoesBackUnlessItHasMovedOn() {
    var dossier = world.accepted("1.004873", MONDAY).until("2026-11-12T08:00");
    var drafted = world.accepted("1.004873", MONDAY);
    drafted.does("tuphap", "userTask_verify", "verifyOutcome", "APPROVE");
    var movedOn = world.accepted("1.004873", MONDAY);
    var due = dossier.deadline();
    var before = timers(dossier);
    changed.deploy("specialist-review");
    var migration = plan("specialist-review");
    run(migration);
    movedOn
        .does("tuphap", "userTask_verify", "verifyOutcome", "APPROVE")
        .does("tuphap", "userTask_prepareResult", "draftOutcome", "SUBMIT")
        .does("lanhdao", "userTask_sign", "signOutcome", "SIGN");

    var back = planUndo.of(migration.id(), "thietke");
    assertThat(line(back, movedOn).refusal().english()).contains("userTask_inserted");
    assertThat(line(back, drafted).after().elements()).containsExactly("userTask_draft");
    run(back);

    assertThat(version(dossier, "specialist-review")).isEqualTo(migration.route(1).source());
    assertThat(dossier.deadline()).isEqualTo(due);
    assertThat(timers(dossier)).isEqualTo(before);
    assertThat(version(movedOn, "specialist-review")).isEqualTo(migration.route(1).target());
    drafted.signedAndNumbered();
    assertThat(drafted.events(TOPIC)).containsExactly("1", "2", "4", "9");
  }

  @Test
  void stepsThatHaveBecomeOneCannotBeToldApartOnTheWayBack() {
    var passage = new Passage("old", "new", Map.of("a", "b", "c", "d"));

    assertThat(passage.back(Set.of("a", "b", "c")).renamed())
        .isEqualTo(Map.of("b", Passage.NOWHERE, "d", "c"));
  }

  // ChangedModels gives the new id to motcua.notBy as well
  @Test
  void whoDidAStepUnderItsOldIdIsPointedOutWhereHeMayNotSign() {
    world.accepted("1.004873", MONDAY);
    changed.deploy("specialist-review");

    assertThat(models.compare(plan("specialist-review").route(1).passage()).remarks())
        .extracting(Text::english)
        .anyMatch(said -> said.contains("names userTask_prepareResult alone"));
  }

  @Test
  void aPlanIsOutdatedOnceAnotherVersionIsDeployed() {
    world.accepted("1.004873", MONDAY);
    changed.deploy("specialist-review");
    var migration = plan("specialist-review");
    changed.deploy("specialist-review");

    assertThatThrownBy(() -> runMigration.begin(migration.id(), "thietke"))
        .isInstanceOf(RefusedMigrationException.class)
        .hasMessageContaining("deployed after this plan");
  }

  private void doInserted(Journey dossier) {
    while (dossier.openTasks().contains("userTask_inserted")) {
      dossier.does("vanthu", "userTask_inserted", Map.of());
    }
  }

  private static List<String> formerTasks(Journey dossier) {
    return dossier.openTasks().stream().map(MigrationProcessTest::former).toList();
  }

  private static String processOf(State state) {
    return switch (state) {
      case BEFORE_ACCEPTANCE, SUPPLEMENT_BEFORE_ACCEPTANCE -> "intake";
      case RESULT_READY -> "return";
      default -> "specialist-review";
    };
  }

  private static String former(String task) {
    return ChangedModels.RENAMED.values().stream()
        .flatMap(renamed -> renamed.entrySet().stream())
        .filter(renamed -> renamed.getValue().equals(task))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(task);
  }

  private Migration plan(String process) {
    return plan(process, ChangedModels.RENAMED.get(process));
  }

  private Migration plan(String process, Map<String, String> renamed) {
    return planMigration.plan(new Wanted(process, null, null, renamed), "thietke");
  }

  private Progress run(Migration migration) {
    runMigration.begin(migration.id(), "thietke");
    return finished(migration);
  }

  private Progress finished(Migration migration) {
    return await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> runMigration.progress(migration.id()), progress -> progress.finishedAt() != null);
  }

  private RehearseMigration.Line line(Migration migration, Journey dossier) {
    var lines = new ArrayList<RehearseMigration.Line>();
    dryRun.of(migration.id(), lines::add);
    return lines.stream().filter(l -> l.dossier().equals(dossier.id())).findFirst().orElseThrow();
  }

  private String latest(String process) {
    var versions = models.versions(process);
    return versions.get(versions.size() - 1).id();
  }

  private String version(Journey dossier, String process) {
    return process(dossier, process).getProcessDefinitionId();
  }

  private ProcessInstance process(Journey dossier, String process) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(dossier.id().toString())
        .processDefinitionKey(process)
        .singleResult();
  }

  /** Of all timers of the dossier that will fire, the next first. */
  private List<Instant> timers(Journey dossier) {
    return world
        .jdbc()
        .sql(
            """
            SELECT j.duedate_ AT TIME ZONE 'Asia/Ho_Chi_Minh' FROM act_ru_job j
            JOIN act_ru_execution p ON p.id_ = j.process_instance_id_
            WHERE p.business_key_ = ? AND j.type_ = 'timer' AND j.duedate_ < '9000-01-01'
            ORDER BY 1
            """)
        .param(dossier.id().toString())
        .query(OffsetDateTime.class)
        .list()
        .stream()
        .map(OffsetDateTime::toInstant)
        .toList();
  }
}
