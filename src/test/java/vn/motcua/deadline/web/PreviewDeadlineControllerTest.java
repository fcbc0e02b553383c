package vn.motcua.deadline.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.deadline.calendars.RulesByCalendar;
import vn.motcua.deadline.rules.DeadlineRules;
import vn.motcua.deadline.rules.RuleSets;
import vn.motcua.procedures.Procedure;
import vn.motcua.procedures.Procedures;
import vn.motcua.procedures.TimeLimit;
import vn.motcua.procedures.UnknownProcedureException;

class PreviewDeadlineControllerTest {

  private final Procedures procedures = mock(Procedures.class);
  private final RulesByCalendar rules = mock(RulesByCalendar.class);
  private final MockMvc mvc =
      MockMvcBuilders.standaloneSetup(
              new PreviewDeadlineController(
                  procedures,
                  rules,
                  RuleSets.load(new ClassPathResource("deadline/rule-sets.yaml"))))
          .setMessageConverters(
              new MappingJackson2HttpMessageConverter(
                  Jackson2ObjectMapperBuilder.json()
                      .featuresToDisable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                      .build()))
          .build();

  @BeforeEach
  void catalogue() {
    given(rules.current())
        .willReturn(
            new DeadlineRules(
                WorkingCalendar.load(new ClassPathResource("calendar/working-days.yaml"))));
    given(procedures.get("1.004873"))
        .willReturn(procedure("1.004873", TimeLimit.of(3, TimeLimit.Unit.WORKING_DAYS)));
    given(procedures.get("2.000815"))
        .willReturn(procedure("2.000815", TimeLimit.of(1, TimeLimit.Unit.IN_DAY)));
    given(procedures.get("9.999999")).willThrow(new UnknownProcedureException("9.999999"));
  }

  @Test
  void aPreviewExplainsEachDay() throws Exception {
    preview("1.004873", "2024-04-26T09:00+07:00")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.startsAt").value("2024-04-26T09:00:00+07:00"))
        .andExpect(jsonPath("$.atRiskAt").value("2024-05-04T07:52:00+07:00"))
        .andExpect(jsonPath("$.dueAt").value("2024-05-04T17:00:00+07:00"))
        .andExpect(jsonPath("$.limit.amount").value(3))
        .andExpect(jsonPath("$.limit.unit").value("WORKING_DAYS"))
        .andExpect(jsonPath("$.ruleSet").value("61/2018/NĐ-CP"))
        .andExpect(jsonPath("$.days.length()").value(9))
        .andExpect(jsonPath("$.days[8].date").value("2024-05-04"))
        .andExpect(jsonPath("$.days[8].kind").value("MAKE_UP"))
        .andExpect(jsonPath("$.days[8].counted").value(true))
        .andExpect(
            jsonPath("$.days[8].note").value("Ngày làm việc thứ 3 (Làm bù cho ngày 29/04/2024)"));
  }

  @Test
  void anotherOffsetIsTheSameInstant() throws Exception {
    preview("2.000815", "2026-11-23T08:00:01Z")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.startsAt").value("2026-11-23T15:00:01+07:00"))
        .andExpect(jsonPath("$.dueAt").value("2026-11-25T17:00:00+07:00"))
        .andExpect(jsonPath("$.ruleSet").value("309/2026/NĐ-CP"));
  }

  @Test
  void aPlusThatArrivesAsASpaceIsUnderstood() throws Exception {
    preview("1.004873", "2024-04-26T09:00 07:00").andExpect(status().isOk());
  }

  @Test
  void everyParameterAtFaultIsNamed() throws Exception {
    mvc.perform(get("/api/v1/deadlines/preview"))
        .andExpect(status().isBadRequest())
        .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.status").value(400))
        .andExpect(jsonPath("$.violations[0].field").value("procedure"))
        .andExpect(jsonPath("$.violations[1].field").value("acceptedAt"))
        .andExpect(jsonPath("$.violations[1].message").isNotEmpty());
  }

  @Test
  void anInstantWithoutOffsetIsRefused() throws Exception {
    for (String acceptedAt : List.of("2024-04-26T09:00", "26/04/2024", "2024-02-30T09:00+07:00")) {
      preview("1.004873", acceptedAt)
          .andExpect(status().isBadRequest())
          .andExpect(jsonPath("$.violations.length()").value(1))
          .andExpect(jsonPath("$.violations[0].field").value("acceptedAt"));
    }
  }

  @Test
  void anUnknownProcedureIsNotFound() throws Exception {
    preview("9.999999", "2024-04-26T09:00+07:00")
        .andExpect(status().isNotFound())
        .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
  }

  @Test
  void aYearWithoutCalendarIsNamedWithoutTellingWhereTheFileIs() throws Exception {
    preview("1.004873", "2026-12-30T09:00+07:00")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.detail", containsString("2027")))
        .andExpect(jsonPath("$.detail", not(containsString("yaml"))));
    preview("1.004873", "+999999999-12-31T23:59:59-18:00")
        .andExpect(status().isUnprocessableEntity());
  }

  private ResultActions preview(String procedure, String acceptedAt) throws Exception {
    return mvc.perform(
        get("/api/v1/deadlines/preview")
            .param("procedure", procedure)
            .param("acceptedAt", acceptedAt));
  }

  private static Procedure procedure(String code, TimeLimit limit) {
    return new Procedure(
        code,
        "Thủ tục " + code,
        new Procedure.Field("civil-status", "Hộ tịch"),
        limit,
        new Procedure.Fee(0, ""),
        List.of(),
        "specialist-judicial",
        "specialist-review",
        "",
        null);
  }
}
