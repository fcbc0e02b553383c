package vn.motcua.intake.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.intake.AgencyProperties;

/** Which office this is: what a submitter has to name in a submission. */
@RestController
class AgencyController {

  record Agency(String code) {}

  private final AgencyProperties properties;

  AgencyController(AgencyProperties properties) {
    this.properties = properties;
  }

  @GetMapping("/api/v1/agency")
  Agency agency() {
    return new Agency(properties.code());
  }
}
