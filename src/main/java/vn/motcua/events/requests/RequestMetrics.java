package vn.motcua.events.requests;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.motcua.events.requests.wire.ErrorCode;

/**
 * {@code motcua.requests.received}, by {@code result} and, of dead ones, error {@code code}; a
 * request that was early is counted again when it is applied or dead. {@code
 * motcua.requests.pending}: the early ones of the whole installation, on each node the same.
 */
@Component
class RequestMetrics {

  private static final String NO_CODE = "none";

  private final MeterRegistry registry;

  RequestMetrics(MeterRegistry registry, InboxTable table) {
    this.registry = registry;
    Gauge.builder("motcua.requests.pending", table, InboxTable::countEarly)
        .description("Requests that wait for their dossier")
        .register(registry);
    // all of them from the start, so that the first of a kind is an increase
    for (var outcome : Inbox.Outcome.values()) {
      if (outcome != Inbox.Outcome.DEAD) {
        count(outcome, NO_CODE, 0);
      }
    }
    for (var code : ErrorCode.values()) {
      count(Inbox.Outcome.DEAD, code.name(), 0);
    }
  }

  void count(Inbox.Outcome outcome) {
    count(outcome, NO_CODE, 1);
  }

  void countDead(ErrorCode code) {
    count(Inbox.Outcome.DEAD, code.name(), 1);
  }

  private void count(Inbox.Outcome outcome, String code, int by) {
    var result = outcome.name().toLowerCase(Locale.ROOT);
    registry.counter("motcua.requests.received", "result", result, "code", code).increment(by);
  }
}
