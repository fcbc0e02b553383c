package vn.motcua.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.motcua.dossier.Channel;
import vn.motcua.events.reconcile.Reconcile;
import vn.motcua.fault.process.HttpOffice;
import vn.motcua.fuzz.calls.Call;
import vn.motcua.fuzz.calls.Calls;
import vn.motcua.fuzz.calls.Known;
import vn.motcua.support.Office;
import vn.motcua.support.RunningOffice;

/**
 * Everybody calls everything with everything: no failure of the server, nothing told that is
 * nobody's business, nothing changed that the account may not change, and the office works
 * afterwards.
 */
@RunningOffice
@Tag("fault")
@Tag("long")
@ExtendWith(OutputCaptureExtension.class)
class FuzzIT {

  private static final String NOBODY = "";

  /** May change anything, and so comes last. */
  private static final String ADMINISTRATOR = "quantri";

  private static final List<String> ROLES =
      List.of(
          NOBODY,
          "portal",
          "giamsat",
          "vanthu",
          "tuphap",
          "diachinh",
          "vanhoa",
          "kinhte",
          "lanhdao",
          "tiepnhan",
          "thietke",
          "quantri");

  private static final int OURS = Integer.getInteger("motcua.fuzz.requests", 20_000);
  private static final int ENGINES = Integer.getInteger("motcua.fuzz.engine-requests", OURS / 10);
  private static final Duration PROMPT =
      Duration.ofSeconds(Integer.getInteger("motcua.fuzz.seconds", 5));

  @Autowired JdbcClient jdbc;
  @Autowired Office office;
  @Autowired Reconcile reconcile;
  @LocalServerPort int port;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mapping;

  private final Map<String, Integer> faults = new LinkedHashMap<>();
  private final Map<String, String> examples = new HashMap<>();

  @Test
  void everybodyCallsEverythingWithEverything(CapturedOutput log) throws IOException {
    long seed = Long.getLong("motcua.fuzz.seed", System.nanoTime());
    var ours = OurRoutes.of(mapping);
    var engines = EngineRoutes.all();
    System.out.printf(
        "%d calls of %d addresses of ours, and as each of %d roles %d of %d of the engine's, seed %d%n",
        OURS, ours.size(), ROLES.size(), ENGINES, engines.size(), seed);

    for (var role : ROLES) {
      if (!System.getProperty("motcua.fuzz.role", role).equals(role)) {
        continue;
      }
      if (role.equals(ADMINISTRATOR)) {
        theOfficeWorks();
      }
      work();
      settle();
      var before = Tables.now(jdbc);
      var calls = new Calls(seed + role.hashCode(), Known.in(jdbc));
      var statuses = new TreeMap<String, Integer>();
      try (var wire = new Wire(port)) {
        for (int n = 0; n < OURS / ROLES.size(); n++) {
          send(role, calls.next(ours, basic(role)), wire, statuses);
        }
        System.out.printf("%s, ours: %s%n", role, statuses);
        statuses.clear();
        for (int n = 0; n < ENGINES; n++) {
          send(role, calls.next(engines, basic(role)), wire, statuses);
        }
        System.out.printf("%s, the engine's: %s%n", role, statuses);
        statuses.clear();
        var page = role.equals(NOBODY) ? Map.<String, String>of() : WebappLogin.of(role, wire);
        for (int n = 0; n < ENGINES / 10; n++) {
          send(role, inWebapp(calls.next(engines, page)), wire, statuses);
        }
        System.out.printf("%s, the engine's by the web apps: %s%n", role, statuses);
        if (!page.isEmpty() && statuses.keySet().equals(Set.of("401"))) {
          fault(role + " was not known to the web apps", "");
        }
      }
      settle();
      var changed = Tables.now(jdbc).changedSince(before);
      System.out.printf("%s changed %s%n", role, changed);
      changed.removeAll(MayChange.of(role));
      if (!changed.isEmpty() && !role.equals(ADMINISTRATOR)) {
        fault("%s may not change %s".formatted(role, changed), "");
      }
    }
    faults.forEach(
        (fault, n) -> System.out.printf("%d x %s%n    %s%n", n, fault, examples.get(fault)));
    assertThat(faults.keySet()).as("seed " + seed).isEmpty();
    assertThat(log.getAll()).doesNotContain(Office.PLANTED_IDENTITY, Office.PLANTED_NAME);
  }

  private void send(String role, Call call, Wire wire, Map<String, Integer> statuses) {
    try {
      var answer = wire.send(call);
      statuses.merge("" + answer.status(), 1, Integer::sum);
      if (answer.status() >= 500) {
        fault(
            "%d of %s: %s".formatted(answer.status(), call.route(), kind(answer)),
            role + " " + call + "\n    " + shortened(answer.body()));
      }
      for (var leak : Leaks.in(answer, call, role)) {
        fault("%s tells %s".formatted(call.route(), leak), role + " " + call);
      }
      if (answer.took().compareTo(PROMPT) > 0) {
        fault("%s is slow".formatted(call.route()), answer.took() + " " + role + " " + call);
      }
    } catch (IOException e) {
      statuses.merge("none", 1, Integer::sum);
      fault("%s is not answered: %s".formatted(call.route(), e), role + " " + call);
    }
  }

  private void fault(String fault, String example) {
    faults.merge(fault, 1, Integer::sum);
    examples.putIfAbsent(fault, example);
  }

  private static String kind(Answer answer) {
    return answer
        .body()
        .replaceAll("(?s)^.*?\"type\" *: *\"([^\"]*)\".*$", "$1")
        .lines()
        .findFirst()
        .map(FuzzIT::shortened)
        .orElse("");
  }

  private static String shortened(String text) {
    return text.length() > 600 ? text.substring(0, 600) + "…" : text;
  }

  private static Call inWebapp(Call call) {
    var target = call.target().replaceFirst("^/engine-rest", "/camunda/api/engine/engine/default");
    return new Call(call.method(), call.route(), target, call.headers(), call.body());
  }

  /** Dossiers at every step of their way, so that each role has something to do. */
  private void work() {
    for (int steps = 0; steps < HttpOffice.WAY.size(); steps++) {
      var dossier = office.submit("1.004873", Channel.COUNTER, Instant.now());
      for (var step : HttpOffice.WAY.subList(0, steps)) {
        office.awaitOpen(dossier, step.task());
        office.complete(step.account(), dossier, step.task(), Map.copyOf(step.values()));
      }
    }
  }

  /** Tables, engine and topics agree, nothing is stuck, and a dossier goes its whole way. */
  private void theOfficeWorks() {
    settle();
    assertThat(reconcile.run().differences()).isEmpty();
    assertThat(jdbc.sql("SELECT count(*) FROM act_ru_incident").query(Integer.class).single())
        .isZero();
    var dossier = office.submit("1.004873", Channel.COUNTER, Instant.now());
    for (var step : HttpOffice.WAY) {
      office.awaitOpen(dossier, step.task());
      office.complete(step.account(), dossier, step.task(), Map.copyOf(step.values()));
    }
    await("the end of its way")
        .until(
            () ->
                jdbc.sql("SELECT status FROM dossier WHERE id = ?")
                        .param(dossier)
                        .query(Integer.class)
                        .single()
                    == 10);
  }

  /** Until nothing moves that nobody has asked for. */
  private void settle() {
    await("events and jobs")
        .atMost(Duration.ofMinutes(1))
        .until(
            () ->
                jdbc.sql(
                            """
                        SELECT (SELECT count(*) FROM outbox) + (
                          SELECT count(*) FROM act_ru_job
                          WHERE retries_ > 0 AND suspension_state_ = 1
                            AND (duedate_ IS NULL OR duedate_ < now()))
                        """)
                        .query(Integer.class)
                        .single()
                    == 0);
    await("quiet")
        .atMost(Duration.ofMinutes(1))
        .until(() -> Tables.now(jdbc).equals(Tables.now(jdbc)));
  }

  /** The password is the account's name. */
  private static Map<String, String> basic(String account) {
    if (account.equals(NOBODY)) {
      return Map.of();
    }
    var login = (account + ":" + account).getBytes(StandardCharsets.UTF_8);
    return Map.of("Authorization", "Basic " + Base64.getEncoder().encodeToString(login));
  }
}
