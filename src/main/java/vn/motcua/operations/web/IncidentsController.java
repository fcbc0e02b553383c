package vn.motcua.operations.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.operations.Incident;
import vn.motcua.operations.Incidents;

/** What the engine has given up. For administrators. */
@RestController
@RequestMapping("/api/v1/incidents")
class IncidentsController {

  /**
   * @param cause of an incident in the list
   */
  record Cause(@NotBlank @Size(max = 64) String cause) {}

  record Retried(int incidents) {}

  private final Incidents incidents;

  IncidentsController(Incidents incidents) {
    this.incidents = incidents;
  }

  @Operation(
      summary = "Work that failed too often and is not tried again, the oldest first",
      description = "At most 1000. `cause` is the same for all that failed in the same way.")
  @GetMapping
  List<Incident> incidents() {
    return incidents.list();
  }

  @Operation(summary = "Has it tried again, once the cause is mended; who did is on record")
  @PostMapping("/{id}/retry")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void retry(@PathVariable String id, Principal account) {
    incidents.retry(id, account.getName());
  }

  @Operation(summary = "Has all of one cause tried again")
  @PostMapping("/retry")
  Retried retryAll(@Valid @RequestBody Cause cause, Principal account) {
    return new Retried(incidents.retryAll(cause.cause(), account.getName()));
  }
}
