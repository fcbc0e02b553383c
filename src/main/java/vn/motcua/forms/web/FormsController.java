package vn.motcua.forms.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.WebInvocationPrivilegeEvaluator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.forms.IssueForms;
import vn.motcua.forms.IssueForms.Offer;

/** Hands out the forms about a dossier. */
@RestController
@RequestMapping("/api/v1/dossiers/{id}/forms")
class FormsController {

  private final IssueForms forms;
  private final WebInvocationPrivilegeEvaluator rights;

  FormsController(IssueForms forms, WebInvocationPrivilegeEvaluator rights) {
    this.forms = forms;
    this.rights = rights;
  }

  @Operation(
      summary = "The forms that can be printed of a dossier now",
      description =
          "Those alone that the caller may print, with the numbers that they have already. Nothing"
              + " is numbered or read from the vault by this.")
  @GetMapping
  List<Offer> offers(@PathVariable UUID id, Authentication caller) {
    return forms.offers(id).stream().filter(offer -> mayPrint(id, offer, caller)).toList();
  }

  @Operation(
      summary = "Prints a form about a dossier",
      description =
          "01 receipt, 02 request for a supplement, 03 refusal, 04 apology with a new date, 05 notice"
              + " of an end, 06 control sheet. The first call gives a form its number and its date;"
              + " printed again it keeps both. 01 to 05 show the applicant, and each call is a look"
              + " on record.")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_PDF_VALUE,
              schema = @Schema(type = "string", format = "binary")))
  @ApiResponse(responseCode = "404", description = "No such dossier, or no form of that number")
  @ApiResponse(responseCode = "409", description = "The dossier has nothing to print on that form")
  @PostMapping(
      path = "/{form}",
      produces = {MediaType.APPLICATION_PDF_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
  ResponseEntity<byte[]> print(
      @PathVariable UUID id,
      @Parameter(description = "As Circular 03/2025/TT-VPCP numbers it", example = "02")
          @PathVariable
          String form,
      @Parameter(description = "An offer's decision; the latest, where a form has several")
          @RequestParam(required = false)
          @Nullable Long decision,
      Authentication caller) {
    var pdf = forms.print(id, form, decision, caller.getName());
    return Pdf.named("mau-%s-%s".formatted(form, id), pdf);
  }

  /** As the rules of the web say it: they are written in one place. */
  private boolean mayPrint(UUID id, Offer offer, Authentication caller) {
    var path = "/api/v1/dossiers/%s/forms/%s".formatted(id, offer.form());
    return rights.isAllowed("", path, HttpMethod.POST.name(), caller);
  }
}
