package vn.motcua.forms;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.applicants.ApplicantVault;
import vn.motcua.applicants.VaultRecord;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.dossier.Dossiers;
import vn.motcua.forms.FormNumbers.Issued;
import vn.motcua.forms.casefile.CaseFile;
import vn.motcua.forms.casefile.CaseFiles;
import vn.motcua.forms.casefile.Occasion;
import vn.motcua.forms.kinds.DossierForm;
import vn.motcua.forms.kinds.FormName;
import vn.motcua.forms.print.FormPrinter;
import vn.motcua.forms.print.Values;
import vn.motcua.forms.print.Words;
import vn.motcua.seals.DossierKeys;

/**
 * Prints the forms 01 to 06 about a dossier. Those that go out show the applicant's data as the law
 * wants it, and so each printing counts as a look into the vault.
 */
@Service
public class IssueForms {

  /**
   * A form that can be printed now.
   *
   * @param form as the circular numbers it, and {@code name} its title in Vietnamese
   * @param decision which of the officers' decisions it is about; null for a form that a dossier
   *     has once
   * @param since when there is something to print
   * @param number for example {@code 3/PBS}; null until it is printed, {@code issuedAt} likewise
   */
  public record Offer(
      String form,
      String name,
      @Nullable Long decision,
      OffsetDateTime since,
      @Nullable String number,
      @Nullable OffsetDateTime issuedAt) {}

  private final List<DossierForm> forms;
  private final Dossiers dossiers;
  private final CaseFiles files;
  private final ApplicantVault vault;
  private final FormNumbers numbers;
  private final FormPrinter printer;
  private final DossierKeys keys;
  private final Clock clock;

  IssueForms(
      List<DossierForm> forms,
      Dossiers dossiers,
      CaseFiles files,
      ApplicantVault vault,
      FormNumbers numbers,
      FormPrinter printer,
      DossierKeys keys,
      Clock clock) {
    this.forms = forms;
    this.dossiers = dossiers;
    this.files = files;
    this.vault = vault;
    this.numbers = numbers;
    this.printer = printer;
    this.keys = keys;
    this.clock = clock;
  }

  /** The titles of the forms that are handed out with a number, by their own in the circular. */
  public SortedMap<String, String> numbered() {
    return forms.stream()
        .map(DossierForm::name)
        .filter(FormName::goesOut)
        .collect(toMap(FormName::form, FormName::title, (one, other) -> one, TreeMap::new));
  }

  /**
   * What can be printed of a dossier now, in the circular's order, the earlier decision first;
   * nothing of one whose personal data was erased.
   */
  @Transactional(readOnly = true)
  public List<Offer> offers(UUID id) {
    if (keys.isErased(id)) {
      return List.of();
    }
    var file = files.of(dossiers.get(id));
    var issued = numbers.of(id);
    return forms.stream()
        .flatMap(
            form ->
                form.occasions(file).stream().map(occasion -> offer(form.name(), occasion, issued)))
        .toList();
  }

  /**
   * Returns a PDF. Printed again, a form has the number and the date that it had.
   *
   * @param form as the circular numbers it
   * @param decision that it is about; null for the latest, and where a dossier has the form once
   * @throws UnknownFormException if there is no form of that number
   * @throws NotIssuableException if the dossier has nothing to print on it
   * @throws vn.motcua.seals.ErasedDossierException if its personal data was erased
   * @throws vn.motcua.forms.print.BadTemplateException if the template is at fault; nothing is
   *     numbered then
   */
  @Transactional
  public byte[] print(UUID id, String form, @Nullable Long decision, String account) {
    var printed = find(form);
    var dossier = dossiers.lock(id);
    keys.refuseErased(id);
    var file = files.of(dossier);
    var occasion = occasion(printed, file, decision);
    var values =
        new Values()
            .with("title", printed.name().title())
            .with("code", code(file, occasion))
            .with("procedure", file.procedure().name());
    if (printed.name().goesOut()) {
      var issued = numbers.issue(file.dossier(), form, occasion.decisionId(), account);
      var applicant = vault.read(id, VaultRecord.Kind.READ_UNMASKED, account);
      values
          .with("number", printed.name().numbered(issued.number(), issued.year()))
          .with("issued", Words.date(issued.at()))
          .with("applicant", Words.applicant(applicant));
    } else {
      values.with("issued", Words.date(clock.instant()));
    }
    printed.fill(values, file, occasion);
    return printer.print(printed.name().template(), values);
  }

  private DossierForm find(String form) {
    return forms.stream()
        .filter(known -> known.name().form().equals(form))
        .findFirst()
        .orElseThrow(
            () ->
                new UnknownFormException(
                    forms.stream().map(f -> f.name().form()).collect(joining(", "))));
  }

  private static Occasion occasion(DossierForm form, CaseFile file, @Nullable Long decision) {
    var occasions = form.occasions(file);
    return occasions.stream()
        .filter(occasion -> decision == null || decision.equals(occasion.decisionId()))
        .reduce((earlier, later) -> later)
        .orElseThrow(
            () ->
                new NotIssuableException(
                    file.dossier(),
                    form.name().form(),
                    occasions.isEmpty() ? form.absence() : "that decision is about none"));
  }

  /** Printed again, what was decided before the dossier had its code is still without. */
  private static @Nullable String code(CaseFile file, Occasion occasion) {
    var accepted = file.dossier().acceptedAt();
    boolean before =
        occasion.decision() != null && accepted != null && occasion.at().isBefore(accepted);
    return before ? null : file.dossier().code();
  }

  private static Offer offer(FormName name, Occasion occasion, List<Issued> all) {
    var issued = all.stream().filter(i -> i.isFor(name.form(), occasion.decisionId())).findFirst();
    return new Offer(
        name.form(),
        name.title(),
        occasion.decisionId(),
        Objects.requireNonNull(local(occasion.at())),
        issued.map(i -> name.numbered(i.number(), i.year())).orElse(null),
        local(issued.map(Issued::at).orElse(null)));
  }

  private static @Nullable OffsetDateTime local(@Nullable Instant instant) {
    return instant == null ? null : instant.atZone(WorkingCalendar.ZONE).toOffsetDateTime();
  }
}
