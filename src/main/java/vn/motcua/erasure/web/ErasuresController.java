package vn.motcua.erasure.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.erasure.Erasure;
import vn.motcua.erasure.Erasures;
import vn.motcua.erasure.OrderErasure;
import vn.motcua.erasure.OrderErasure.Order;
import vn.motcua.erasure.Retention;

/** Erasing personal data: ordered by the leader, carried out by an administrator. */
@RestController
@RequestMapping("/api/v1/erasures")
class ErasuresController {

  /**
   * A law's article or a number of a document has no nine digits in a row, a person's number has.
   */
  static final String NO_NUMBER_OF_A_PERSON = "(?s)(?!.*\\d{9}).*";

  static final String NO_PERSON = "must not hold personal data";
  private static final int MOST_DUE = 1000;

  record Ordered(
      @Nullable UUID dossierId,
      @Nullable @Size(max = 40) String identityNumber,
      @NotBlank @Size(max = 200) @Pattern(regexp = NO_NUMBER_OF_A_PERSON, message = NO_PERSON)
          String legalBasis,
      @NotBlank @Size(max = 60) @Pattern(regexp = NO_NUMBER_OF_A_PERSON, message = NO_PERSON)
          String reference) {

    @Override
    public String toString() {
      return "Ordered";
    }
  }

  record Line(
      UUID dossierId,
      @Nullable String dossierCode,
      String procedureCode,
      @Nullable OffsetDateTime erasedAt,
      @Nullable Map<String, Integer> counts) {}

  /**
   * @param certificate the number under which it can be proved; the order's own
   */
  record View(
      UUID certificate,
      Erasure.Kind kind,
      String legalBasis,
      String reference,
      String orderedBy,
      OffsetDateTime orderedAt,
      @Nullable String executedBy,
      @Nullable OffsetDateTime executedAt,
      List<Line> dossiers) {}

  record DueView(
      UUID dossierId, @Nullable String dossierCode, String procedureCode, OffsetDateTime endedAt) {}

  private final OrderErasure orders;
  private final Erasures erasures;
  private final Retention retention;
  private final Clock clock;

  ErasuresController(OrderErasure orders, Erasures erasures, Retention retention, Clock clock) {
    this.orders = orders;
    this.erasures = erasures;
    this.retention = retention;
    this.clock = clock;
  }

  @Operation(
      summary = "Orders the erasing of a dossier's personal data, or of all ended ones of a person",
      description =
          "Nothing is erased yet: an administrator does that. The identity number is not kept.")
  @ApiResponse(responseCode = "201", description = "Ordered; dossiers lists what will be erased")
  @ApiResponse(responseCode = "404", description = "No such dossier", content = @Content)
  @ApiResponse(
      responseCode = "409",
      description = "The dossier is open or held, or a person has nothing to erase",
      content = @Content)
  @ApiResponse(responseCode = "410", description = "It is erased", content = @Content)
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  View order(@Valid @RequestBody Ordered order, Principal account) {
    return view(
        orders.order(
            new Order(
                order.dossierId(), order.identityNumber(), order.legalBasis(), order.reference()),
            account.getName()));
  }

  @Operation(
      summary = "Erases what was ordered, for good",
      description = "The answer is the certificate. Again, it sends the topic's tombstones again.")
  @ApiResponse(responseCode = "200", description = "Erased; counts says how much, and where it lay")
  @ApiResponse(responseCode = "403", description = "Who ordered it does not", content = @Content)
  @ApiResponse(responseCode = "404", description = "No such order", content = @Content)
  @ApiResponse(responseCode = "409", description = "A dossier is held by now", content = @Content)
  @PostMapping("/{id}/execution")
  View execute(@PathVariable UUID id, Principal account) {
    return view(orders.execute(id, account.getName()));
  }

  /** The newest first. */
  @GetMapping
  List<View> all() {
    return erasures.list().stream().map(ErasuresController::view).toList();
  }

  @GetMapping("/{id}")
  View one(@PathVariable UUID id) {
    return view(erasures.get(id));
  }

  @Operation(
      summary = "What is past its time of keeping, and will be erased at night",
      description = "A thousand at most. A dossier on hold is not among them.")
  @GetMapping("/due")
  List<DueView> due(@RequestParam(required = false) @Nullable LocalDate on) {
    var at =
        on == null
            ? clock.instant().atZone(WorkingCalendar.ZONE)
            : on.atStartOfDay(WorkingCalendar.ZONE);
    return retention.due(at, MOST_DUE).stream()
        .map(d -> new DueView(d.dossier(), d.code(), d.procedure(), local(d.endedAt())))
        .toList();
  }

  private static View view(Erasure erasure) {
    return new View(
        erasure.id(),
        erasure.kind(),
        erasure.legalBasis(),
        erasure.reference(),
        erasure.orderedBy(),
        local(erasure.orderedAt()),
        erasure.executedBy(),
        localOrNull(erasure.executedAt()),
        erasure.dossiers().stream()
            .map(
                line ->
                    new Line(
                        line.dossier(),
                        line.code(),
                        line.procedure(),
                        localOrNull(line.erasedAt()),
                        line.counts()))
            .toList());
  }

  private static OffsetDateTime local(Instant instant) {
    return instant.atZone(WorkingCalendar.ZONE).toOffsetDateTime();
  }

  private static @Nullable OffsetDateTime localOrNull(@Nullable Instant instant) {
    return instant == null ? null : local(instant);
  }
}
