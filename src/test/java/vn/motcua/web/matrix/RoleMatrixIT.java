package vn.motcua.web.matrix;

import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.web.context.WebApplicationContext;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.support.RunningOffice;
import vn.motcua.web.matrix.Matrix.Answer;

/**
 * Each cell of the tables in {@code docs/security.md}, with a real request; and each address that
 * the application has mapped, by Spring, by Camunda or by the servlet container, has a row.
 */
@RunningOffice
class RoleMatrixIT {

  private static final String API = "Calls of the API";
  private static final String ENGINE = "Calls of the engine";
  private static final String WEBAPPS = "Calls of the web apps";
  private static final String PAGES = "Pages of the web apps";
  private static final String SERVLETS = "What requests pass";

  /** Three ways to the engine, and what follows them. */
  private static final Pattern WAY_TO_THE_ENGINE =
      Pattern.compile(
          "(/engine-rest(?:/engine/\\{name})?|/camunda/api/engine/engine/\\{name})(/.+)");

  private static final Pattern NOTHING = Pattern.compile("\\[]|\\{\"count\":0}");

  @Autowired WebApplicationContext context;
  @Autowired TestRestTemplate http;

  @Autowired IdentityService identity;

  private final Map<String, Caller> callers = new ConcurrentHashMap<>();

  @BeforeEach
  void somebodyWhoCollectsMetrics() {
    var monitor = Role.MONITOR.account();
    if (identity.createUserQuery().userId(monitor).count() == 0) {
      var user = identity.newUser(monitor);
      user.setPassword(monitor);
      identity.saveUser(user);
      identity.createMembership(monitor, Role.MONITOR.column());
    }
  }

  @Test
  void whateverSpringHasMappedHasARowAndNothingElseHas() {
    assertThat(Matrix.below(API).differences(mapped().bySpring())).isEmpty();
  }

  @Test
  void whateverCamundaHasMappedHasARowAndNothingElseHas() {
    var engine = new TreeSet<Endpoint>();
    var others = new TreeSet<Endpoint>();
    for (var call : mapped().byCamunda()) {
      var way = WAY_TO_THE_ENGINE.matcher(call.pattern());
      if (way.matches()) {
        engine.add(new Endpoint(call.method(), way.group(2)));
      } else {
        others.add(call);
      }
    }
    assertThat(engine).hasSizeGreaterThan(450);
    assertThat(Matrix.below(ENGINE).differencesInKind(engine)).isEmpty();
    assertThat(Matrix.below(WEBAPPS).differences(others)).isEmpty();
  }

  @Test
  void allServletsAndFiltersAreKnown() {
    var known =
        Table.below(SERVLETS).rows().stream()
            .flatMap(row -> Table.codes(row.get("what")).stream())
            .collect(Collectors.toCollection(TreeSet::new));
    var present = mapped().servlets();
    present.addAll(mapped().filters());
    assertThat(present).isEqualTo(known);
  }

  @Test
  void theApiAnswersThoseAlone() {
    var matrix = Matrix.below(API);
    assertThat(wrong(matrix, Endpoint::path)).isEmpty();
  }

  @Test
  void thePagesOfTheWebAppsOpenForThoseAlone() {
    var matrix = Matrix.below(PAGES);
    assertThat(wrong(matrix, Endpoint::path)).isEmpty();
  }

  @Test
  void theWebAppsAnswerThoseAlone() {
    var matrix = Matrix.below(WEBAPPS);
    assertThat(wrong(matrix, RoleMatrixIT::inDefaultEngine)).isEmpty();
  }

  /** Each call by each role, by one of the ways in turn. */
  @Test
  void theEngineAnswersThoseAloneWhicheverWayTheyCome() {
    var ways =
        mapped().byCamunda().stream()
            .filter(call -> WAY_TO_THE_ENGINE.matcher(call.pattern()).matches())
            .collect(Collectors.groupingBy(RoleMatrixIT::withoutTheWay, TreeMap::new, toList()));
    var matrix = Matrix.below(ENGINE);
    var wrong = new ConcurrentLinkedQueue<String>();
    roles()
        .forEach(
            role -> {
              var known =
                  anId(caller(role.account()).call("GET", "/engine-rest/filter", "").body());
              int turn = role.ordinal();
              for (var call : ways.entrySet()) {
                var way = call.getValue().get(turn++ % call.getValue().size());
                var path = inDefaultEngine(way);
                // of a list that is not there the engine says what it says of one that one may not
                // see
                if (call.getKey().pattern().startsWith("/filter/{id}") && !isWrite(call.getKey())) {
                  path = path.replace(Endpoint.NO_ID, known);
                }
                walk(role, way, path, matrix.of(call.getKey()).orElseThrow().of(role), wrong);
              }
            });
    assertThat(wrong).isEmpty();
  }

  @Test
  void aDeputyMayWhatTheAbsentMayAndNoMore() {
    var matrix = Matrix.below(API);
    var today = LocalDate.now(WorkingCalendar.ZONE).toString();
    var leader = caller(Role.LEADER.account());
    var made =
        leader.call(
            "POST",
            "/api/v1/stand-ins",
            """
            {"absent": "lanhdao", "deputy": "vanthu", "from": "%1$s", "until": "%1$s"}
            """
                .formatted(today));
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    var id = made.body().replaceAll("(?s).*\"id\":(\\d+).*", "$1");
    try {
      var wrong = new ArrayList<String>();
      for (var row : matrix.rows()) {
        boolean may = row.of(Role.CLERK) == Answer.YES || row.of(Role.LEADER) == Answer.YES;
        for (var call : row.calls()) {
          var answer = caller(Role.CLERK.account()).call(call.method(), call.path(), "{}");
          check(call, "the leader's deputy", may ? Answer.YES : Answer.NO, answer, wrong);
        }
      }
      assertThat(wrong).isEmpty();
    } finally {
      leader.call("DELETE", "/api/v1/stand-ins/" + id, "");
    }
  }

  @Test
  void anAdministratorWhoJoinsAGroupIsOnRecordAndTakesNothingBack() {
    var admin = caller(Role.ADMIN.account());
    var membership = "/engine-rest/group/clerk/members/quantri";
    try {
      assertThat(admin.call("PUT", membership, "").statusCode()).isEqualTo(204);
    } finally {
      admin.call("DELETE", membership, "");
    }
    var log =
        admin.call(
            "GET",
            "/engine-rest/history/user-operation?category=Admin&entityType=Group%20membership",
            "");
    assertThat(log.body()).contains("\"userId\":\"quantri\"", "\"operationType\":\"Create\"");
    var entry = log.body().replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
    assertThat(
            admin.call("DELETE", "/engine-rest/history/user-operation/" + entry, "").statusCode())
        .isEqualTo(403);
  }

  private Collection<String> wrong(Matrix matrix, Function<Endpoint, String> path) {
    var wrong = new ConcurrentLinkedQueue<String>();
    roles()
        .forEach(
            role -> {
              for (var row : matrix.rows()) {
                for (var call : row.calls()) {
                  // the others go on with the session
                  if (!call.pattern().endsWith("/logout")) {
                    walk(role, call, path.apply(call), row.of(role), wrong);
                  }
                }
              }
            });
    return wrong;
  }

  /** Side by side: each has a session of its own. */
  private static Stream<Role> roles() {
    return Arrays.stream(Role.values()).parallel();
  }

  private void walk(
      Role role, Endpoint call, String path, Answer expected, Collection<String> wrong) {
    var caller = caller(role.account());
    var method = call.method().equals("*") ? "GET" : call.method();
    check(call, role, expected, caller.call(method, path, "{}"), wrong);
    if (expected == Answer.OWN) {
      var own = path.replace(Endpoint.NO_ID, role.account());
      check(call, role, Answer.YES, caller.call(method, own, "{}"), wrong);
      var others = path.replace(Endpoint.NO_ID, "kinhte");
      check(call, role, Answer.OWN, caller.call(method, others, "{}"), wrong);
    }
  }

  private static boolean isWrite(Endpoint call) {
    return call.method().equals("PUT") || call.method().equals("DELETE");
  }

  private static String anId(String list) {
    var id = Pattern.compile("\"id\":\"([^\"]+)\"").matcher(list);
    return id.find() ? id.group(1) : Endpoint.NO_ID;
  }

  private static void check(
      Endpoint call,
      Object who,
      Answer expected,
      HttpResponse<String> answer,
      Collection<String> wrong) {
    int status = answer.statusCode();
    boolean refused = who == Role.ANYBODY ? status == 401 : status == 403;
    boolean right =
        switch (expected) {
          case YES -> status != 401 && status != 403;
          case NOTHING -> status == 200 && NOTHING.matcher(answer.body()).matches();
          case OWN -> List.of(401, 403, 404).contains(status);
          case NO -> refused;
        };
    if (!right) {
      wrong.add("%s as %s: %s, but %d".formatted(call, who, expected, status));
    }
  }

  private static Endpoint withoutTheWay(Endpoint call) {
    var way = WAY_TO_THE_ENGINE.matcher(call.pattern());
    return way.matches() ? new Endpoint(call.method(), way.group(2)) : call;
  }

  private static String inDefaultEngine(Endpoint call) {
    return new Endpoint(
            call.method(),
            call.pattern().replaceAll("\\{(name|engine|processEngineName)}", "default"))
        .path();
  }

  private Mapped mapped() {
    return new Mapped(context);
  }

  private Caller caller(String account) {
    return callers.computeIfAbsent(
        String.valueOf(account), known -> new Caller(http.getRootUri(), account));
  }
}
