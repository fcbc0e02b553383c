package vn.motcua.tracking.web;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.tracking.DossierState;
import vn.motcua.tracking.Tracking;

/** Finds the dossier of whoever comes with a receipt. */
@RestController
class FindDossierController {

  private final Tracking tracking;

  FindDossierController(Tracking tracking) {
    this.tracking = tracking;
  }

  /** Nothing or one: a code is given once. */
  @GetMapping(path = "/api/v1/dossiers", params = "code")
  List<DossierState> find(
      @Parameter(description = "As on the receipt", example = "H63.12.3-261123-0001") @RequestParam
          String code) {
    return tracking.find(code.trim()).map(List::of).orElse(List.of());
  }
}
