package vn.motcua.events.requests;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.AcknowledgingMessageListener;
import org.springframework.kafka.support.Acknowledgment;
import org.springframework.stereotype.Component;
import vn.motcua.events.requests.deadletters.DeadLetters;
import vn.motcua.events.requests.wire.ErrorCode;
import vn.motcua.events.requests.wire.Original;
import vn.motcua.events.requests.wire.ReadRequest;
import vn.motcua.events.requests.wire.RejectedRequestException;
import vn.motcua.logs.Concerning;

/**
 * Takes one record after the other. Each ends in the database or in the dead letters before its
 * offset is committed; until then it is tried again.
 */
@Component
class RequestListener implements AcknowledgingMessageListener<byte[], byte[]> {

  /** The record is to be tried again. It carries nothing of what was sent, as it will be logged. */
  static class TryAgainException extends RuntimeException {
    TryAgainException() {
      super("The request is tried again", null, false, false);
    }
  }

  private record Faults(long offset, int count) {}

  private static final Logger log = LoggerFactory.getLogger(RequestListener.class);

  /** With the pauses of the receiver some 15 seconds. */
  private static final int MOST_FAULTS = 8;

  private final ReadRequest readRequest;
  private final Inbox inbox;
  private final EarlyRequests earlyRequests;
  private final DeadLetters deadLetters;
  private final RequestMetrics metrics;
  private final Map<TopicPartition, Faults> faults = new ConcurrentHashMap<>();

  RequestListener(
      ReadRequest readRequest,
      Inbox inbox,
      EarlyRequests earlyRequests,
      DeadLetters deadLetters,
      RequestMetrics metrics) {
    this.readRequest = readRequest;
    this.inbox = inbox;
    this.earlyRequests = earlyRequests;
    this.deadLetters = deadLetters;
    this.metrics = metrics;
  }

  @Override
  public void onMessage(ConsumerRecord<byte[], byte[]> record, Acknowledgment offset) {
    try (var line =
        Concerning.request("kafka-%d-%d".formatted(record.partition(), record.offset()))) {
      take(record);
    } catch (RuntimeException e) {
      log.warn(
          "The request at {}-{} waits: {}",
          record.partition(),
          record.offset(),
          Failure.describe(e));
      throw new TryAgainException();
    }
    offset.acknowledge();
  }

  private void take(ConsumerRecord<byte[], byte[]> record) {
    var original = Original.of(record);
    try {
      var request = readRequest.read(original);
      var outcome = inbox.receive(request);
      metrics.count(outcome);
      if (outcome == Inbox.Outcome.EARLY) {
        // its dossier may have changed before this transaction was there to be seen
        earlyRequests.wakeUp(request.submissionId());
      }
    } catch (RejectedRequestException e) {
      bury(original, e.code(), e.detail());
    } catch (RuntimeException e) {
      if (Failure.passes(e) || hasAttemptsLeft(record)) {
        throw e;
      }
      bury(original, ErrorCode.FAILED, Failure.describe(e));
    }
  }

  private void bury(Original original, ErrorCode code, String detail) {
    deadLetters.send(original, code, detail);
    metrics.countDead(code);
  }

  /** A fault of ours does not pass by itself, and may not keep all others waiting for ever. */
  private boolean hasAttemptsLeft(ConsumerRecord<byte[], byte[]> record) {
    var partition = new TopicPartition(record.topic(), record.partition());
    var present =
        faults.merge(
            partition,
            new Faults(record.offset(), 1),
            (before, now) ->
                before.offset() == now.offset()
                    ? new Faults(now.offset(), before.count() + 1)
                    : now);
    return present.count() < MOST_FAULTS;
  }
}
