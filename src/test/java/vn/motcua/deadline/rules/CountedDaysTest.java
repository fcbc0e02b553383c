package vn.motcua.deadline.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.deadline.rules.Cases.CALENDAR;
import static vn.motcua.deadline.rules.Cases.at;
import static vn.motcua.deadline.rules.Cases.limit;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.procedures.TimeLimit;

class CountedDaysTest {

  private final DeadlineRules rules = new DeadlineRules(CALENDAR);

  @Test
  void workingDaysAreNumberedAndDaysOffAreNamed() {
    assertThat(explain("3 WORKING_DAYS", "2024-04-26T09:00"))
        .containsExactly(
            "2024-04-26 WORKING - Ngày tiếp nhận, không tính",
            "2024-04-27 WEEKEND - Nghỉ cuối tuần",
            "2024-04-28 WEEKEND - Nghỉ cuối tuần",
            "2024-04-29 HOLIDAY - Nghỉ hoán đổi, làm bù thứ Bảy 04/05/2024",
            "2024-04-30 HOLIDAY - Ngày Chiến thắng 30/4",
            "2024-05-01 HOLIDAY - Ngày Quốc tế Lao động",
            "2024-05-02 WORKING + Ngày làm việc thứ 1",
            "2024-05-03 WORKING + Ngày làm việc thứ 2",
            "2024-05-04 MAKE_UP + Ngày làm việc thứ 3 (Làm bù cho ngày 29/04/2024)");
  }

  @Test
  void anAcceptanceOutsideWorkingTimeSaysFromWhenItCounts() {
    assertThat(explain("1 WORKING_DAYS", "2023-03-18T09:00"))
        .containsExactly(
            "2023-03-18 WEEKEND - Nghỉ cuối tuần",
            "2023-03-19 WEEKEND - Nghỉ cuối tuần",
            "2023-03-20 WORKING - Ngày bắt đầu, không tính",
            "2023-03-21 WORKING + Ngày làm việc thứ 1");
    assertThat(explain("1 WORKING_DAYS", "2023-03-14T17:00"))
        .containsExactly(
            "2023-03-14 WORKING - Tiếp nhận ngoài giờ làm việc, tính từ ngày làm việc kế tiếp",
            "2023-03-15 WORKING - Ngày bắt đầu, không tính",
            "2023-03-16 WORKING + Ngày làm việc thứ 1");
    assertThat(explain("1 WORKING_DAYS nextDay", "2023-03-14T15:00:01"))
        .containsExactly(
            "2023-03-14 WORKING - Tiếp nhận sau 15:00, tính từ ngày làm việc kế tiếp",
            "2023-03-15 WORKING - Ngày bắt đầu, không tính",
            "2023-03-16 WORKING + Ngày làm việc thứ 1");
  }

  @Test
  void calendarDaysCountThroughAWeekendAndRollOffIt() {
    assertThat(explain("8 CALENDAR_DAYS", "2026-03-06T09:00"))
        .containsExactly(
            "2026-03-06 WORKING - Ngày tiếp nhận, không tính",
            "2026-03-07 WEEKEND + Ngày thứ 1 (Nghỉ cuối tuần)",
            "2026-03-08 WEEKEND + Ngày thứ 2 (Nghỉ cuối tuần)",
            "2026-03-09 WORKING + Ngày thứ 3",
            "2026-03-10 WORKING + Ngày thứ 4",
            "2026-03-11 WORKING + Ngày thứ 5",
            "2026-03-12 WORKING + Ngày thứ 6",
            "2026-03-13 WORKING + Ngày thứ 7",
            "2026-03-14 WEEKEND + Ngày thứ 8 (Nghỉ cuối tuần). Hạn rơi vào ngày nghỉ, chuyển sang"
                + " ngày làm việc kế tiếp",
            "2026-03-15 WEEKEND - Nghỉ cuối tuần",
            "2026-03-16 WORKING - Ngày làm việc kế tiếp, hạn trả kết quả");
  }

  @Test
  void inDaySaysWhetherItIsTheSameDay() {
    assertThat(explain("1 IN_DAY", "2026-11-23T15:00"))
        .containsExactly("2026-11-23 WORKING + Trong ngày");
    assertThat(explain("1 IN_DAY", "2026-11-23T15:00:01"))
        .containsExactly(
            "2026-11-23 WORKING - Tiếp nhận sau 15:00, trả trong ngày làm việc kế tiếp",
            "2026-11-24 HOLIDAY - Ngày Văn hóa Việt Nam",
            "2026-11-25 WORKING + Ngày làm việc kế tiếp, trả kết quả");
    assertThat(explain("1 IN_DAY", "2026-11-24T09:00"))
        .containsExactly(
            "2026-11-24 HOLIDAY - Ngày Văn hóa Việt Nam", "2026-11-25 WORKING + Trong ngày");
  }

  @Test
  void hoursSayHowMuchOfEachDayTheyTake() {
    assertThat(explain("8 WORKING_HOURS", "2023-03-17T14:29:30"))
        .containsExactly(
            "2023-03-17 WORKING + Tính 2 giờ 30 phút 30 giây",
            "2023-03-18 WEEKEND - Nghỉ cuối tuần",
            "2023-03-19 WEEKEND - Nghỉ cuối tuần",
            "2023-03-20 WORKING + Tính 5 giờ 29 phút 30 giây");
  }

  @Test
  void daysAfterTheLimitItselfAreThereBecauseTheDateWasMoved() {
    TimeLimit limit = limit("1 WORKING_DAYS");

    assertThat(lines(rules.days(limit, at("2023-03-16T09:00"), at("2023-03-20T17:00"))))
        .containsExactly(
            "2023-03-16 WORKING - Ngày tiếp nhận, không tính",
            "2023-03-17 WORKING + Ngày làm việc thứ 1",
            "2023-03-18 WEEKEND - Nghỉ cuối tuần",
            "2023-03-19 WEEKEND - Nghỉ cuối tuần",
            "2023-03-20 WORKING - Hạn đã được lùi (tạm dừng hoặc gia hạn)");
  }

  private List<String> explain(String text, String start) {
    TimeLimit limit = limit(text);
    DueDates dates = rules.compute(limit, at(start), List.of());
    return lines(rules.days(limit, at(start), dates.dueAt()));
  }

  private static List<String> lines(List<CountedDay> days) {
    return days.stream()
        .map(d -> "%s %s %s %s".formatted(d.date(), d.kind(), d.counted() ? "+" : "-", d.note()))
        .toList();
  }
}
