package vn.motcua.reporting.web;

import static org.hamcrest.Matchers.containsString;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import vn.motcua.deadline.rules.Cases;
import vn.motcua.reporting.Index766Reports;

class Index766ControllerTest {

  private final Index766Reports reports = mock(Index766Reports.class);

  @Test
  void aYearThatADossiersCalendarDoesNotKnowIsNamed() throws Exception {
    given(reports.between(any(), any())).will(call -> Cases.CALENDAR.day(LocalDate.of(2031, 1, 6)));

    MockMvcBuilders.standaloneSetup(new Index766Controller(reports))
        .build()
        .perform(get("/api/v1/reports/index-766?from=2026-01-01&to=2026-12-31"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.detail", containsString("2031")));
  }
}
