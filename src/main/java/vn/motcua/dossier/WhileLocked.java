package vn.motcua.dossier;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What the present transaction knows of dossiers that it has locked. Nobody else changes them
 * before it ends, so it need not read them again; what it changes itself it must put or forget.
 */
public final class WhileLocked<V> {

  private static final class Known<V> extends ResourceHolderSupport {
    private final Map<UUID, V> values = new HashMap<>();
  }

  /** Returns null when nothing is known, and outside transactions. */
  public @Nullable V get(UUID dossier) {
    var known = known();
    return known == null ? null : known.values.get(dossier);
  }

  /** To be called under the dossier's lock only. */
  public void put(UUID dossier, V value) {
    var known = known();
    if (known == null) {
      known = new Known<>();
      TransactionSynchronizationManager.bindResource(this, known);
      TransactionSynchronizationManager.registerSynchronization(
          new ResourceHolderSynchronization<>(known, this) {});
    }
    known.values.put(dossier, value);
  }

  public void forget(UUID dossier) {
    var known = known();
    if (known != null) {
      known.values.remove(dossier);
    }
  }

  @SuppressWarnings("unchecked")
  private @Nullable Known<V> known() {
    return (Known<V>) TransactionSynchronizationManager.getResource(this);
  }
}
