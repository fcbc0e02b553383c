package vn.motcua.forms;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.applicants.Applicant;
import vn.motcua.applicants.ApplicantVault;
import vn.motcua.applicants.VaultRecord;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.deadline.Deadlines;
import vn.motcua.dossier.Components;
import vn.motcua.dossier.Dossiers;
import vn.motcua.procedures.Procedures;
import vn.motcua.procedures.TimeLimit;

/**
 * Prints form 01, the receipt with the date on which the result is handed over. It shows the
 * applicant's data as the law wants it, and so counts as a look into the vault.
 */
@Service
public class IssueReceipt {

  private static final String FORM = "01";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH 'giờ' mm, 'ngày' dd/MM/yyyy");
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("'ngày' dd 'tháng' MM 'năm' yyyy");

  private final Dossiers dossiers;
  private final Components components;
  private final Deadlines deadlines;
  private final Procedures procedures;
  private final ApplicantVault vault;
  private final FormNumbers numbers;
  private final FormPrinter printer;
  private final FormsProperties properties;

  IssueReceipt(
      Dossiers dossiers,
      Components components,
      Deadlines deadlines,
      Procedures procedures,
      ApplicantVault vault,
      FormNumbers numbers,
      FormPrinter printer,
      FormsProperties properties) {
    this.dossiers = dossiers;
    this.components = components;
    this.deadlines = deadlines;
    this.procedures = procedures;
    this.vault = vault;
    this.numbers = numbers;
    this.printer = printer;
    this.properties = properties;
  }

  /**
   * Returns a PDF. Printed again, it has the number that it had, and the date that holds now.
   *
   * @throws NotAcceptedException before the dossier is accepted
   */
  @Transactional
  public byte[] print(UUID id, String account) {
    var dossier = dossiers.lock(id);
    var accepted = dossier.acceptedAt();
    var deadline = deadlines.of(id).orElse(null);
    if (accepted == null || deadline == null || dossier.code() == null) {
      throw new NotAcceptedException(dossier);
    }
    var number = numbers.issue(dossier, FORM, account);
    var values = new HashMap<String, Object>();
    values.put("authority", properties.authority());
    values.put("office", properties.office());
    values.put("address", properties.address());
    values.put("number", "%d/%d".formatted(number.number(), number.year()));
    values.put("issued", DATE.format(number.at().atZoneSameInstant(WorkingCalendar.ZONE)));
    values.put("code", dossier.code());
    values.put("procedure", procedures.get(dossier.procedureCode()).name());
    values.put("applicant", of(vault.read(id, VaultRecord.Kind.READ_UNMASKED, account)));
    values.put("papers", components.of(id).stream().map(IssueReceipt::of).toList());
    values.put("limit", words(deadline.limit()));
    values.put("received", time(accepted));
    values.put("due", time(deadline.due().dueAt()));
    values.put("qr", QrCode.dataUri(properties.tracking().replace("{code}", dossier.code())));
    return printer.print("receipt", values);
  }

  private static Map<String, String> of(Applicant applicant) {
    var shown = new HashMap<String, String>();
    boolean person = applicant.kind() == Applicant.Kind.PERSON;
    shown.put("name", applicant.fullName());
    shown.put("identityLabel", person ? "Số định danh" : "Mã số");
    shown.put("identityNumber", applicant.identityNumber());
    shown.put("address", applicant.address());
    shown.put("phone", applicant.phone());
    shown.put("email", applicant.email());
    return shown;
  }

  private static Map<String, String> of(Components.Received paper) {
    var form =
        switch (paper.component().form()) {
          case ELECTRONIC -> "Bản điện tử";
          case PAPER -> "Bản giấy";
          case REUSED -> "Dữ liệu đã có";
        };
    return Map.of("name", paper.component().name(), "form", form);
  }

  private static String time(Instant instant) {
    return TIME.format(instant.atZone(WorkingCalendar.ZONE));
  }

  private static String words(TimeLimit limit) {
    return switch (limit.unit()) {
      case WORKING_DAYS -> limit.amount() + " ngày làm việc";
      case CALENDAR_DAYS -> limit.amount() + " ngày";
      case WORKING_HOURS -> limit.amount() + " giờ làm việc";
      case IN_DAY -> "trong ngày";
    };
  }
}
