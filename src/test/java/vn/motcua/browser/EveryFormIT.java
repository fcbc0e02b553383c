package vn.motcua.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.browser.Keyboard.choose;
import static vn.motcua.browser.Keyboard.type;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.browser.Keyboard.Answer;
import vn.motcua.deadline.Deadlines;
import vn.motcua.deadline.calendars.RulesByCalendar;
import vn.motcua.dossier.Channel;
import vn.motcua.support.Office;
import vn.motcua.support.RunningOffice;
import vn.motcua.support.time.PassingTime;

/** Every form that the models have: pictured, without barriers, and filled in by keyboard alone. */
@RunningOffice
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryFormIT {

  private static final String NOTE = "Thiếu trang hai của tờ khai";
  private static final String A_WORKING_DAY = "a working day";
  private static final String DECLARATION =
      "Tờ khai cấp Giấy xác nhận tình trạng hôn nhân theo mẫu";

  /** By task key, without {@code userTask_}: who does it, and the variable of the decision. */
  private static final Map<String, List<String>> TASKS =
      Map.ofEntries(
          Map.entry("checkPapers", List.of("tiepnhan", "checkOutcome")),
          Map.entry("awaitSupplement", List.of("tiepnhan", "supplementArrival")),
          Map.entry("checkSupplement", List.of("tiepnhan", "supplementOutcome")),
          Map.entry("verify", List.of("tuphap", "verifyOutcome")),
          Map.entry("certify", List.of("tuphap", "certifyOutcome")),
          Map.entry("recordOpinion", List.of("tuphap", "opinionOutcome")),
          Map.entry("awaitPayment", List.of("tiepnhan", "paymentArrival")),
          Map.entry("draft", List.of("tuphap", "draftOutcome")),
          Map.entry("sign", List.of("lanhdao", "signOutcome")),
          Map.entry("number", List.of("vanthu", "numberOutcome")),
          Map.entry("handOver", List.of("tiepnhan", "handOverOutcome")),
          Map.entry("offerNewDate", List.of("lanhdao", "offerOutcome")),
          Map.entry("apologise", List.of("lanhdao", "apologyOutcome")));

  /**
   * @param way what happens to a new dossier before: tasks with their outcomes, separated by commas
   */
  record Form(String task, String procedure, String way, List<Answer> answers) {

    String officer() {
      return TASKS.get(task).get(0);
    }

    @Override
    public String toString() {
      return task + " after " + way;
    }
  }

  @RegisterExtension static final Chromium chromium = new Chromium();
  private final Map<String, Tasklist> desks = new HashMap<>();

  @Autowired TestRestTemplate http;
  @Autowired JdbcClient jdbc;
  @Autowired Office office;
  @Autowired Deadlines deadlines;
  @Autowired RulesByCalendar rules;
  @Autowired ManagementService jobs;
  @Autowired RepositoryService models;

  static Stream<Form> forms() {
    return Stream.of(
        form(
            "checkPapers",
            "",
            choose(DECLARATION),
            choose("Yêu cầu bổ sung (chỉ được yêu cầu một lần)"),
            type("Giấy tờ cần bổ sung (bắt buộc)", NOTE)),
        form(
            "awaitSupplement",
            "checkPapers SUPPLEMENT",
            choose(DECLARATION),
            choose("Đã nhận giấy tờ bổ sung")),
        form(
            "checkSupplement",
            "checkPapers SUPPLEMENT, awaitSupplement RECEIVED",
            choose(DECLARATION),
            choose("Tiếp nhận")),
        form(
            "verify",
            "checkPapers ACCEPT",
            choose("Lấy ý kiến cơ quan khác"),
            type("Cơ quan và nội dung cần lấy ý kiến (bắt buộc)", NOTE)),
        form(
            "recordOpinion",
            "checkPapers ACCEPT, verify OPINION",
            choose("Không đồng ý"),
            type("Nội dung không đồng ý (bắt buộc)", NOTE)),
        form(
            "awaitSupplement",
            "checkPapers ACCEPT, verify SUPPLEMENT",
            choose(DECLARATION),
            choose("Đã nhận giấy tờ bổ sung")),
        form(
            "awaitPayment",
            "checkPapers ACCEPT, verify PAYMENT",
            type("Số tiền đã thu (đồng, bắt buộc)", "15000"),
            type("Số biên lai hoặc mã giao dịch (bắt buộc)", "BL-0042"),
            choose("Công dân đã thực hiện nghĩa vụ tài chính")),
        form(
            "draft",
            "checkPapers ACCEPT, verify APPROVE",
            choose("Đã soạn xong, trình lãnh đạo ký")),
        form(
            "sign",
            "checkPapers ACCEPT, verify APPROVE, draft SUBMIT",
            choose("Trả lại để làm lại"),
            type("Lý do trả lại (bắt buộc)", NOTE)),
        form(
            "number",
            "checkPapers ACCEPT, verify APPROVE, draft SUBMIT, sign SIGN",
            type("Số, ký hiệu văn bản (bắt buộc)", "12/XN-UBND"),
            choose("Đã cấp số và đóng dấu")),
        form(
            "handOver",
            "checkPapers ACCEPT, verify APPROVE, draft SUBMIT, sign SIGN, number STAMPED",
            choose("Trao tận tay tại Bộ phận Một cửa"),
            choose("Hài lòng")),
        new Form(
            "certify",
            "2.000815",
            "checkPapers ACCEPT",
            List.of(
                choose("Yêu cầu bổ sung giấy tờ"), type("Giấy tờ cần bổ sung (bắt buộc)", NOTE))),
        form(
            "offerNewDate",
            "checkPapers ACCEPT, AT RISK",
            choose("Xin lỗi và hẹn lại ngày trả (chỉ một lần)"),
            type("Ngày hẹn trả mới (bắt buộc)", A_WORKING_DAY),
            type("Lý do hẹn lại (bắt buộc)", NOTE)),
        form(
            "apologise",
            "checkPapers ACCEPT, MISSED IT",
            choose("Xin lỗi, không hẹn lại"),
            type("Lý do quá hạn (bắt buộc)", NOTE)));
  }

  private static Form form(String task, String way, Answer... answers) {
    return new Form(task, "1.004873", way, List.of(answers));
  }

  @Test
  void noneIsForgotten() {
    var ofTheModels =
        models.createProcessDefinitionQuery().latestVersion().list().stream()
            .flatMap(
                model ->
                    models
                        .getBpmnModelInstance(model.getId())
                        .getModelElementsByType(UserTask.class)
                        .stream())
            .map(UserTask::getCamundaFormRef)
            .collect(Collectors.toSet());
    assertThat(ofTheModels).hasSize(13);
    assertThat(forms().map(Form::task).collect(Collectors.toSet())).isEqualTo(TASKS.keySet());
  }

  @ParameterizedTest
  @MethodSource("forms")
  void isFilledInByKeyboardAlone(Form form) {
    var dossier = office.submit(form.procedure(), Channel.COUNTER, Instant.now());
    goes(dossier, form.way());
    var desk = desks.computeIfAbsent(form.officer(), this::login);

    var task = office.open(dossier, "userTask_" + form.task()).getId();
    desk.openByKeyboard(task);
    desk.pictures(form.task());
    assertThat(desk.barriers(".fjs-form")).isEmpty();
    desk.completeByKeyboard(
        form.answers().stream().map(this::dated).toList(), form.task() + "-filled");

    assertThat(desk.complaints()).isEmpty();
    assertThat(office.openTasks(dossier)).doesNotContain("userTask_" + form.task());
  }

  private Tasklist login(String officer) {
    var desk = new Tasklist(chromium.page(), http.getRootUri());
    desk.login(officer);
    return desk;
  }

  private void goes(UUID dossier, String way) {
    var time = new PassingTime(jdbc, deadlines, jobs);
    for (var step : way.isEmpty() ? new String[0] : way.split(", ")) {
      var words = step.split(" ");
      switch (words[0]) {
        case "AT" -> time.untilAtRisk(dossier);
        case "MISSED" -> time.untilMissed(dossier);
        default -> {
          var task = TASKS.get(words[0]);
          var values = new HashMap<String, Object>(Map.of(task.get(1), words[1], "note", NOTE));
          if (words[0].equals("number")) {
            values.put("resultNumber", "12/XN-UBND");
          }
          office.complete(task.get(0), dossier, "userTask_" + words[0], values);
        }
      }
    }
    if (way.endsWith("STAMPED")) {
      office.awaitOpen(dossier, "userTask_handOver");
    }
  }

  private Answer dated(Answer answer) {
    if (!A_WORKING_DAY.equals(answer.text())) {
      return answer;
    }
    var day =
        Stream.iterate(
                LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).plusDays(10), d -> d.plusDays(1))
            .filter(rules.current().calendar()::isWorkingDay)
            .findFirst()
            .orElseThrow();
    return type(answer.field(), DateTimeFormatter.ofPattern("dd/MM/yyyy").format(day));
  }
}
