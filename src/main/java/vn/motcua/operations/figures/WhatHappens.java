package vn.motcua.operations.figures;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.motcua.dossier.Status;
import vn.motcua.dossier.StatusChanged;

/** Counts on this node what dossiers became, once it is committed. */
@Component
class WhatHappens {

  private final Map<Status, Counter> changes = new EnumMap<>(Status.class);

  WhatHappens(MeterRegistry registry) {
    // all of them from the start, so that the first of a kind is an increase
    for (var status : Status.values()) {
      changes.put(
          status,
          Counter.builder("motcua.dossiers.changes")
              .description("Dossiers that entered a status")
              .tag("status", status.name())
              .register(registry));
    }
  }

  @TransactionalEventListener
  void changed(StatusChanged change) {
    changes.get(change.dossier().status()).increment();
  }
}
