package vn.motcua.events.requests;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.events.requests.deadletters.DeadLetters;
import vn.motcua.events.requests.wire.ErrorCode;
import vn.motcua.events.requests.wire.Original;
import vn.motcua.events.requests.wire.ReadRequest;
import vn.motcua.events.requests.wire.RejectedRequestException;
import vn.motcua.events.requests.wire.Request;
import vn.motcua.events.requests.wire.Request.Type;

/**
 * Takes each request once: its row, and what it does to its dossier, are one transaction. Requests
 * of a dossier are decided on under the dossier's lock, by whichever node comes first.
 */
@Component
class Inbox {

  /** What became of a request, as the metrics name it. */
  enum Outcome {
    APPLIED,
    EARLY,
    REPEATED,
    DEAD
  }

  private static final Logger log = LoggerFactory.getLogger(Inbox.class);

  /** How far the sender's clock may be ahead of ours. */
  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  private final InboxTable table;
  private final ApplyRequest applyRequest;
  private final ReadRequest readRequest;
  private final Dossiers dossiers;
  private final DeadLetters deadLetters;
  private final Clock clock;

  Inbox(
      InboxTable table,
      ApplyRequest applyRequest,
      ReadRequest readRequest,
      Dossiers dossiers,
      DeadLetters deadLetters,
      Clock clock) {
    this.table = table;
    this.applyRequest = applyRequest;
    this.readRequest = readRequest;
    this.dossiers = dossiers;
    this.deadLetters = deadLetters;
    this.clock = clock;
  }

  /**
   * @throws RejectedRequestException if it can never succeed: then it is not remembered either
   */
  @Transactional
  public Outcome receive(Request request) {
    if (request.madeAt().isAfter(clock.instant().plus(TOLERANCE))) {
      throw new RejectedRequestException(ErrorCode.IN_THE_FUTURE, "The request lies in the future");
    }
    if (!table.insert(request)) {
      return Outcome.REPEATED;
    }
    if (request.type() == Type.SUBMISSION) {
      return applyRequest.submit(request) ? Outcome.APPLIED : Outcome.REPEATED;
    }
    var dossier = locked(request.submissionId());
    if (dossier.isPresent()
        && !table.hasEarly(request.submissionId(), request.type())
        && applyRequest.apply(request, dossier.get())) {
      return Outcome.APPLIED;
    }
    table.keep(request);
    return Outcome.EARLY;
  }

  /**
   * Decides on one early request of a submission, the first that can be.
   *
   * @return what became of it; nothing if none of them can be decided on yet
   */
  @Transactional
  public Optional<Outcome> decideNext(String submissionId) {
    var dossier = locked(submissionId);
    if (dossier.isEmpty()) {
      return Optional.empty();
    }
    for (var early : table.nextEarly(submissionId)) {
      try {
        if (applyRequest.apply(readRequest.read(table.open(early)), dossier.get())) {
          table.applied(early);
          return Optional.of(Outcome.APPLIED);
        }
      } catch (RejectedRequestException e) {
        table.dead(early, e.code(), e.detail());
        return Optional.of(Outcome.DEAD);
      }
    }
    return Optional.empty();
  }

  /**
   * Sends one early request that was given up to the dead letters, without any lock on its dossier.
   *
   * @return what it was; nothing if there is none after that number
   */
  @Transactional
  public Optional<InboxTable.Kept> bury(long after) {
    var next = table.nextDead(after);
    next.ifPresent(this::bury);
    return next;
  }

  private void bury(InboxTable.Kept dead) {
    Original original;
    try {
      original = table.open(dead);
    } catch (IllegalStateException e) {
      // the others need not wait for the key
      log.error("Request {} of the inbox cannot be opened: {}", dead.no(), e.getMessage());
      return;
    }
    deadLetters.send(original, dead.code(), String.valueOf(dead.detail()));
    table.delete(dead);
  }

  private Optional<Dossier> locked(String submissionId) {
    return dossiers.bySubmission(submissionId).map(dossier -> dossiers.lock(dossier.id()));
  }
}
