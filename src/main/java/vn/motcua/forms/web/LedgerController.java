package vn.motcua.forms.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.security.Principal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.forms.ledger.LedgerPeriod;
import vn.motcua.forms.ledger.PrintLedger;

/** Hands out the tracking ledger. */
@RestController
class LedgerController {

  private final PrintLedger ledger;

  LedgerController(PrintLedger ledger) {
    this.ledger = ledger;
  }

  @Operation(
      summary = "Prints form 07, the tracking ledger",
      description =
          "The dossiers that were accepted in a period, by field, as they stand now. It shows names,"
              + " addresses and telephones: a look is put on record with each dossier.")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_PDF_VALUE,
              schema = @Schema(type = "string", format = "binary")))
  @ApiResponse(
      responseCode = "400",
      description = "No such period or field, or more dossiers than one ledger takes")
  @PostMapping(
      path = "/api/v1/forms/07",
      produces = {MediaType.APPLICATION_PDF_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
  ResponseEntity<byte[]> print(
      @Parameter(description = "First day, in Việt Nam")
          @RequestParam
          @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          LocalDate from,
      @Parameter(description = "Last day, itself included")
          @RequestParam
          @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          LocalDate to,
      @Parameter(description = "A field of the catalogue; all, where it is left out")
          @RequestParam(required = false)
          @Nullable String field,
      Principal account) {
    var pdf = ledger.print(new LedgerPeriod(from, to), field, account.getName());
    return Pdf.named("mau-07-%s-%s".formatted(from, to), pdf);
  }
}
