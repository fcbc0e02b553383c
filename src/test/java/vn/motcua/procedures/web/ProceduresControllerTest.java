package vn.motcua.procedures.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.motcua.procedures.Procedures;
import vn.motcua.web.StandaloneHttp;

class ProceduresControllerTest {

  private final MockMvcTester http =
      StandaloneHttp.to(
          new ProceduresController(
              new Procedures(new FileSystemResource("bpmn/procedures/catalogue.yaml"))));

  @Test
  void theListHasTheWholeCatalogueInItsOrder() {
    assertThat(http.get().uri("/api/v1/procedures"))
        .hasStatusOk()
        .bodyJson()
        .satisfies(
            body -> {
              assertThat(body).extractingPath("$").asArray().hasSize(18);
              assertThat(body).extractingPath("$[0].code").isEqualTo("2.000815");
              assertThat(body).extractingPath("$[17].code").isEqualTo("1.013225");
            });
  }

  @Test
  void theListCanBeLimitedToAField() {
    assertThat(http.get().uri("/api/v1/procedures?field=certification"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$[*].code")
        .asArray()
        .containsExactly("2.000815", "2.000884", "2.000908", "2.001035");
  }

  @Test
  void aProcedureShowsWhatTheApplicantNeedsAndNothingElse() {
    assertThat(http.get().uri("/api/v1/procedures/2.000884"))
        .hasStatusOk()
        .bodyJson()
        .isStrictlyEqualTo(
            """
            {
              "code": "2.000884",
              "name": "Chứng thực chữ ký trong các giấy tờ, văn bản (áp dụng cho cả trường hợp chứng thực điểm chỉ và trường hợp người yêu cầu chứng thực không ký, không điểm chỉ được)",
              "field": {"code": "certification", "name": "Chứng thực"},
              "papers": [
                {"code": "identity-paper", "name": "Giấy tờ tùy thân của người yêu cầu chứng thực (xuất trình)", "optional": false},
                {"code": "document", "name": "Giấy tờ, văn bản mà người yêu cầu sẽ ký", "optional": false}
              ],
              "fee": {"amount": 10000, "note": "10.000 đồng/trường hợp"},
              "limit": {"amount": 1, "unit": "IN_DAY"},
              "guidance": "Người yêu cầu phải có mặt và ký trước người tiếp nhận; xin đừng ký sẵn vào giấy tờ."
            }
            """);
  }

  @Test
  void anUnknownFieldIsRefusedWithTheKnownOnes() {
    assertThat(http.get().uri("/api/v1/procedures?field=012345678901"))
        .hasStatus(400)
        .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
        .bodyText()
        .contains("\"field\":\"field\"", "certification, civil-status, linked-services")
        .doesNotContain("012345678901");
  }

  @Test
  void anUnknownCodeIsNotFound() {
    assertThat(http.get().uri("/api/v1/procedures/9.999999"))
        .hasStatus(404)
        .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
        .bodyJson()
        .extractingPath("$.detail")
        .isEqualTo("The catalogue has no procedure 9.999999; GET /api/v1/procedures lists it.");
    assertThat(http.get().uri("/api/v1/procedures/012345678901"))
        .hasStatus(404)
        .bodyText()
        .doesNotContain("012345678901");
  }
}
