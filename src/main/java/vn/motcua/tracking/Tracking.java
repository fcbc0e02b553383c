package vn.motcua.tracking;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.deadline.Deadlines;
import vn.motcua.dossier.Dossiers;
import vn.motcua.review.Decisions;

/** Answers where a dossier stands and what happened to it. */
@Service
@Transactional(readOnly = true)
public class Tracking {

  /** A line of the timeline: a status entered, or a decision made at a step. */
  public record Entry(
      OffsetDateTime at,
      String actor,
      DossierState.@Nullable StatusName status,
      @Nullable String step,
      @Nullable String outcome,
      @Nullable String note) {}

  private final Dossiers dossiers;
  private final Deadlines deadlines;
  private final Decisions decisions;

  Tracking(Dossiers dossiers, Deadlines deadlines, Decisions decisions) {
    this.dossiers = dossiers;
    this.deadlines = deadlines;
    this.decisions = decisions;
  }

  public DossierState state(UUID id) {
    return DossierState.of(dossiers.get(id), deadlines.of(id).orElse(null));
  }

  /** Oldest first; a decision comes before the status that followed from it. */
  public List<Entry> timeline(UUID id) {
    dossiers.get(id);
    var decided =
        decisions.of(id).stream()
            .map(
                d ->
                    new Entry(
                        DossierState.local(d.decidedAt()),
                        d.actor(),
                        null,
                        d.step(),
                        d.outcome(),
                        d.note()));
    var entered =
        dossiers.record(id).stream()
            .map(
                s ->
                    new Entry(
                        DossierState.local(s.occurredAt()),
                        s.actor(),
                        DossierState.StatusName.of(s.status()),
                        null,
                        null,
                        null));
    return Stream.concat(decided, entered).sorted(Comparator.comparing(Entry::at)).toList();
  }
}
