package vn.motcua.forms.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.motcua.forms.print.FormPrinter;
import vn.motcua.forms.print.Values;
import vn.motcua.forms.print.Words;
import vn.motcua.procedures.Procedure;
import vn.motcua.procedures.Procedures;

/** Prints form 07, the tracking ledger of a period as it stands now. */
@Service
public class PrintLedger {

  /** How many dossiers one ledger takes. */
  public static final int MOST = 5_000;

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final LedgerContent content;
  private final Procedures procedures;
  private final FormPrinter printer;
  private final Clock clock;

  PrintLedger(LedgerContent content, Procedures procedures, FormPrinter printer, Clock clock) {
    this.content = content;
    this.procedures = procedures;
    this.printer = printer;
    this.clock = clock;
  }

  /**
   * Returns a PDF. The looks into the vault are on record before it is printed, which takes long.
   *
   * @param field of the catalogue; null for all
   * @throws org.springframework.web.ErrorResponseException 400, with the parameter at fault, if
   *     there is no such field, or more than {@value #MOST} dossiers
   * @throws vn.motcua.forms.print.BadTemplateException if the template is at fault
   */
  public byte[] print(LedgerPeriod period, @Nullable String field, String account) {
    var fields = procedures.fields();
    if (field != null && fields.stream().noneMatch(known -> known.code().equals(field))) {
      throw LedgerPeriod.refused(
          "field",
          "must be one of "
              + fields.stream().map(Procedure.Field::code).collect(Collectors.joining(", ")));
    }
    return printer.print(
        "ledger",
        new Values()
            .with("title", "Sổ theo dõi hồ sơ")
            .with("from", day(period.from()))
            .with("to", day(period.to()))
            .with("issued", Words.date(clock.instant()))
            .with("sections", content.of(period, field, account)));
  }

  private static String day(LocalDate day) {
    return DAY.format(day);
  }
}
