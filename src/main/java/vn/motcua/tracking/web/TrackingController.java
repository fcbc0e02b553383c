package vn.motcua.tracking.web;

import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.tracking.DossierState;
import vn.motcua.tracking.Tracking;

@RestController
@RequestMapping("/api/v1/dossiers/{id}")
class TrackingController {

  private final Tracking tracking;

  TrackingController(Tracking tracking) {
    this.tracking = tracking;
  }

  @GetMapping
  DossierState state(@PathVariable UUID id) {
    return tracking.state(id);
  }

  @GetMapping("/timeline")
  List<Tracking.Entry> timeline(@PathVariable UUID id) {
    return tracking.timeline(id);
  }
}
