package vn.motcua.procedures;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static vn.motcua.procedures.TimeLimit.Unit.CALENDAR_DAYS;
import static vn.motcua.procedures.TimeLimit.Unit.IN_DAY;
import static vn.motcua.procedures.TimeLimit.Unit.WORKING_DAYS;

import java.text.Normalizer;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.FileSystemResource;

class ProceduresTest {

  private final Procedures procedures =
      new Procedures(new FileSystemResource("bpmn/procedures/catalogue.yaml"));

  @Test
  void everyLimitIsTheOneThatIsPublished() {
    assertThat(
            procedures.all().stream()
                .collect(
                    Collectors.toMap(
                        Procedure::code, p -> p.limit().amount() + " " + p.limit().unit())))
        .containsOnly(
            entry("2.000815", "1 " + IN_DAY),
            entry("2.000884", "1 " + IN_DAY),
            entry("2.000908", "1 " + IN_DAY),
            entry("2.001035", "2 " + WORKING_DAYS),
            entry("1.001193", "1 " + IN_DAY),
            entry("1.000894", "1 " + IN_DAY),
            entry("1.000656", "1 " + IN_DAY),
            entry("2.000635", "1 " + IN_DAY),
            entry("1.004873", "3 " + WORKING_DAYS),
            entry("1.001022", "3 " + WORKING_DAYS),
            entry("1.004859", "3 " + WORKING_DAYS),
            entry("2.000986", "3 " + WORKING_DAYS),
            entry("1.001699", "25 " + WORKING_DAYS),
            entry("1.001653", "5 " + WORKING_DAYS),
            entry("1.014027", "10 " + WORKING_DAYS),
            entry("1.001731", "5 " + WORKING_DAYS),
            entry("1.001612", "3 " + WORKING_DAYS),
            entry("1.013225", "15 " + CALENDAR_DAYS));
  }

  @Test
  void everyLimitKeepsTheRulesOfTheLawUnlessItSaysOtherwise() {
    assertThat(procedures.all())
        .extracting(Procedure::limit)
        .allSatisfy(
            limit -> {
              assertThat(limit.cutoff()).isEqualTo(LocalTime.of(15, 0));
              assertThat(limit.atRiskPercent()).isEqualTo(75);
              assertThat(limit.onSupplement()).isEqualTo(TimeLimit.SupplementRule.RESTART);
            });
  }

  @Test
  void onlyTheLinkedBirthRegistrationCountsFromTheNextDayAfterTheCutoff() {
    assertThat(procedures.all())
        .filteredOn(p -> p.limit().afterCutoffNextDay())
        .extracting(Procedure::code)
        .containsExactly("2.000986");
  }

  @Test
  void eachGroupHandlesItsFields() {
    Map<String, Set<String>> fieldsByGroup =
        procedures.all().stream()
            .collect(groupingBy(Procedure::handlingGroup, mapping(p -> p.field().code(), toSet())));

    assertThat(fieldsByGroup)
        .containsOnly(
            entry(
                "specialist-judicial", Set.of("certification", "civil-status", "linked-services")),
            entry("specialist-social", Set.of("social-protection")),
            entry("specialist-economy", Set.of("household-business")),
            entry("specialist-land", Set.of("construction")));
  }

  @Test
  void theInDayCertificationKindIsCheckedAndSignedAtTheDesk() {
    assertThat(procedures.all())
        .filteredOn(p -> p.reviewModel().equals("desk-certification"))
        .extracting(Procedure::code)
        .containsExactly("2.000815", "2.000884", "2.000908", "2.000635");
    assertThat(procedures.all())
        .filteredOn(p -> !p.reviewModel().equals("desk-certification"))
        .extracting(Procedure::reviewModel)
        .containsOnly("specialist-review");
  }

  @Test
  void aRowCarriesWhatTheApplicantNeeds() {
    Procedure copy = procedures.get("2.000815");

    assertThat(copy.name()).startsWith("Chứng thực bản sao từ bản chính");
    assertThat(copy.field()).isEqualTo(new Procedure.Field("certification", "Chứng thực"));
    assertThat(copy.fee().amount()).isEqualTo(2000);
    assertThat(copy.fee().note()).contains("1.000 đồng/trang", "200.000 đồng/bản");
    assertThat(copy.papers())
        .contains(
            new Procedure.Paper(
                "original", "Bản chính giấy tờ, văn bản làm cơ sở để chứng thực bản sao", false));
    assertThat(copy.guidance()).contains("bản chính");
  }

  @Test
  void vietnameseIsComposedSoThatSearchesAndFormsFindIt() {
    assertThat(procedures.all())
        .allSatisfy(
            p -> assertThat(Normalizer.isNormalized(p.toString(), Normalizer.Form.NFC)).isTrue());
  }

  @Test
  void theCatalogueTellsItsVersionAndFields() {
    assertThat(procedures.version()).isEqualTo("2026.1");
    assertThat(procedures.fields())
        .extracting(Procedure.Field::name)
        .containsExactly(
            "Chứng thực",
            "Hộ tịch",
            "Liên thông",
            "Bảo trợ xã hội",
            "Đăng ký kinh doanh hộ kinh doanh",
            "Xây dựng");
  }

  @Test
  void anUnknownCodeIsNamedAndTheListPointedTo() {
    assertThat(procedures.find("9.999999")).isEmpty();
    assertThatThrownBy(() -> procedures.get("9.999999"))
        .isInstanceOf(UnknownProcedureException.class)
        .hasMessage("The catalogue has no procedure 9.999999; GET /api/v1/procedures lists it.");
  }

  @Test
  void whatIsNoCodeIsNotRepeated() {
    assertThatThrownBy(() -> procedures.get("012345678901"))
        .isInstanceOf(UnknownProcedureException.class)
        .message()
        .doesNotContain("012345678901")
        .contains("1.004873", "GET /api/v1/procedures");
  }

  @Test
  void anotherFileIsReadWhereThePropertySaysSo() {
    try (var context = new AnnotationConfigApplicationContext()) {
      context
          .getEnvironment()
          .getPropertySources()
          .addFirst(
              new MapPropertySource(
                  "test",
                  Map.of("motcua.procedures.location", "classpath:procedures/one-row.yaml")));
      context.register(Procedures.class);
      context.refresh();

      assertThat(context.getBean(Procedures.class).all())
          .extracting(Procedure::code)
          .containsExactly("1.004873");
    }
  }
}
