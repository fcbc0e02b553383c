package vn.motcua.tracking.web;

import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.tracking.DossierState;
import vn.motcua.tracking.Timeline;
import vn.motcua.tracking.Tracking;

@RestController
@RequestMapping("/api/v1/dossiers/{id}")
class TrackingController {

  private final Tracking tracking;
  private final Timeline timeline;

  TrackingController(Tracking tracking, Timeline timeline) {
    this.tracking = tracking;
    this.timeline = timeline;
  }

  @GetMapping
  DossierState state(@PathVariable UUID id) {
    return tracking.state(id);
  }

  @GetMapping("/papers")
  List<Tracking.Paper> papers(@PathVariable UUID id) {
    return tracking.papers(id);
  }

  @GetMapping("/timeline")
  List<Timeline.Entry> timeline(@PathVariable UUID id) {
    return timeline.of(id);
  }
}
