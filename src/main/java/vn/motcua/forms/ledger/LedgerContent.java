package vn.motcua.forms.ledger;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.applicants.Applicant;
import vn.motcua.applicants.ApplicantVault;
import vn.motcua.applicants.VaultRecord;
import vn.motcua.deadline.ClockReader;
import vn.motcua.deadline.ClockRecord;
import vn.motcua.deadline.calendars.RulesByCalendar;
import vn.motcua.forms.ledger.LedgerRows.Row;
import vn.motcua.forms.print.Values;
import vn.motcua.forms.print.Words;
import vn.motcua.procedures.Procedure;
import vn.motcua.procedures.Procedures;
import vn.motcua.tracking.AccountNames;

/** What a ledger says. All is read in bulk: a year of an office is thousands of dossiers. */
@Service
class LedgerContent {

  private static final Map<String, String> METHODS =
      Map.of("HANDED_OVER", "Trực tiếp", "PUBLISHED", "Trực tuyến", "POSTED", "Bưu chính");

  private static final String ERASED = "Đã xóa theo quy định";

  private final LedgerRows rows;
  private final Procedures procedures;
  private final AccountNames names;
  private final ClockReader clocks;
  private final RulesByCalendar rules;
  private final ApplicantVault vault;

  LedgerContent(
      LedgerRows rows,
      Procedures procedures,
      AccountNames names,
      ClockReader clocks,
      RulesByCalendar rules,
      ApplicantVault vault) {
    this.rows = rows;
    this.procedures = procedures;
    this.names = names;
    this.clocks = clocks;
    this.rules = rules;
    this.vault = vault;
  }

  /**
   * The fields in the catalogue's order, each with its rows. Who looked is on record with every
   * dossier: the name and the address are shown, the identity number is not.
   */
  @Transactional
  List<Values> of(LedgerPeriod period, @Nullable String field, String account) {
    var found = rows.of(period, field, PrintLedger.MOST + 1);
    if (found.size() > PrintLedger.MOST) {
      throw LedgerPeriod.refused(
          "to", "must be earlier: more than %,d dossiers".formatted(PrintLedger.MOST));
    }
    var ids = found.stream().map(Row::dossier).toList();
    var applicants = vault.read(ids, VaultRecord.Kind.READ, account);
    var known = clocks.read(ids);
    var units =
        names.ofGroups(procedures.all().stream().map(Procedure::handlingGroup).distinct().toList());
    var byField = found.stream().collect(groupingBy(Row::field, LinkedHashMap::new, toList()));
    var sections = new ArrayList<Values>();
    for (var name : fieldNames(byField).entrySet()) {
      var filled =
          byField.get(name.getKey()).stream()
              .map(row -> row(row, applicants, known, units))
              .toList();
      sections.add(new Values().with("field", name.getValue()).with("rows", filled));
    }
    return sections;
  }

  /** Of those that occur, also of one that the catalogue has no more. */
  private Map<String, String> fieldNames(Map<String, ?> occurring) {
    var fields = new LinkedHashMap<String, String>();
    procedures.fields().stream()
        .filter(field -> occurring.containsKey(field.code()))
        .forEach(field -> fields.put(field.code(), field.name()));
    occurring.keySet().forEach(code -> fields.putIfAbsent(code, code));
    return fields;
  }

  private Values row(
      Row row,
      Map<UUID, Applicant> applicants,
      Map<UUID, ClockRecord> known,
      Map<String, String> units) {
    var procedure = procedures.find(row.procedure());
    var applicant = applicants.get(row.dossier());
    var clock = known.get(row.dossier());
    return new Values()
        .with("code", row.code())
        .with("procedure", procedure.map(Procedure::name).orElse(row.procedure()))
        .with("name", applicant == null ? ERASED : applicant.fullName())
        .with(
            "contact",
            applicant == null ? null : Words.joined(applicant.address(), applicant.phone()))
        .with(
            "unit",
            procedure.map(Procedure::handlingGroup).map(g -> units.getOrDefault(g, g)).orElse(null))
        .with("received", Words.shortTime(row.accepted()))
        .with("due", clock == null ? null : Words.shortTime(due(clock)))
        .with(
            "returned",
            switch (row.status()) {
              case WITHDRAWN -> "Đã rút\nhồ sơ";
              case STOPPED -> "Dừng\ngiải quyết";
              default -> Words.shortTime(row.returned());
            })
        .with("method", row.handedOver() == null ? null : METHODS.get(row.handedOver()));
  }

  private Instant due(ClockRecord clock) {
    return clock.under(rules.of(clock.calendarVersion())).due().dueAt();
  }
}
