package vn.motcua.engine.hardening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EngineApiTest {

  private static final List<String> NOBODY = List.of();

  private final EngineApi api = EngineApi.shipped();

  @Test
  void staffMayDoTheirTasksAndNothingElse() {
    for (var group : EngineApi.STAFF_GROUPS) {
      assertThat(allows("POST /engine-rest/task/7/submit-form", group))
          .isEqualTo(!group.equals("supervisor"));
      assertThat(allows("HEAD /engine-rest/task", group)).isTrue();
      for (var refused :
          List.of(
              "PUT /engine-rest/task/7",
              "DELETE /engine-rest/task/7",
              "POST /engine-rest/task/create",
              "POST /engine-rest/task/7/complete",
              "PUT /engine-rest/task/7/variables/note",
              "POST /engine-rest/message",
              "POST /engine-rest/execution/7/signal",
              "POST /engine-rest/filter/create",
              "GET /engine-rest/history/task",
              "GET /engine-rest/version")) {
        assertThat(allows(refused, group)).as("%s for %s", refused, group).isFalse();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/engine-rest",
        "/engine-rest/engine/default",
        "/camunda/api/engine/engine/default"
      })
  void theWayToTheEngineMakesNoDifference(String way) {
    assertThat(allows("GET " + way + "/task/7", "clerk")).isTrue();
    assertThat(allows("GET " + way + "/task/7/", "clerk")).isTrue();
    assertThat(allows("PUT " + way + "/task/7", "clerk")).isFalse();
    assertThat(allows("POST " + way + "/identity/verify", "camunda-admin")).isFalse();
    assertThat(allows("POST " + way + "/deployment/create", "designer")).isTrue();
    assertThat(allows("POST " + way + "/deployment/create/", "clerk")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "GET /camunda/api/engine/engine/, true",
    "GET /camunda/api/admin/auth/user/default, true",
    "POST /camunda/api/admin/auth/user/default/login/tasklist, true",
    "GET /camunda/api/tasklist/plugin/p/static/app/plugin.js, true",
    "POST /camunda/api/admin/setup/default/user/create, false",
    "GET /camunda/api/engine/engine/default/identity/password-policy, false",
    "GET /camunda/api/engine/engine/other/task, false",
    "GET /camunda/api/engine/task, false",
    "GET /camunda/api/unheardof, false",
    "GET /camunda/api, false",
    "GET /engine-rest, false",
    "GET /engine-rest/engine, false",
  })
  void withoutALoginThereIsTheLoginPage(String request, boolean allowed) {
    assertThat(api.allows(request(request), NOBODY)).isEqualTo(allowed);
  }

  @Test
  void noGroupMakesAFirstAdministrator() {
    for (var group : api.groups()) {
      assertThat(allows("POST /camunda/api/admin/setup/default/user/create", group)).isFalse();
    }
  }

  @Test
  void aPortalHasNoBusinessInTheEngine() {
    assertThat(allows("GET /engine-rest/task", "portal")).isFalse();
    assertThat(allows("GET /engine-rest/engine", "portal")).isFalse();
  }

  @Test
  void aLineWithoutAMethodIsNamed() {
    assertThatThrownBy(() -> EngineCall.of("/task")).hasMessageContaining("/task");
  }

  private boolean allows(String request, String group) {
    return api.allows(request(request), List.of(group));
  }

  private static ApiRequest request(String request) {
    var parts = request.split(" ");
    return ApiRequest.of(parts[0], parts[1]).orElseThrow();
  }
}
