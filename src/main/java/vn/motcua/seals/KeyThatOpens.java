package vn.motcua.seals;

import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.seals.VaultSeal.Sealed;

/**
 * Ends a start with another key than the one that was sealed under its id, as after a restore: else
 * new dossiers would be sealed under two keys of one name, and neither would open all.
 */
@Component
class KeyThatOpens implements SmartInitializingSingleton {

  private static final int SAMPLE = 5;

  private final JdbcClient jdbc;
  private final VaultSeal vault;

  KeyThatOpens(JdbcClient jdbc, VaultSeal vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  @Override
  public void afterSingletonsInstantiated() {
    for (var id : vault.keys()) {
      var sample = sample(id);
      if (!sample.isEmpty() && sample.stream().noneMatch(this::opens)) {
        throw new VaultKeyException(
            id.equals(vault.presentKey()) ? "key" : "former." + id,
            "is another key than the one called %s under which dossiers are sealed here."
                .formatted(id));
      }
    }
  }

  private List<Sealed> sample(String id) {
    return jdbc.sql("SELECT wrapped FROM dossier_key WHERE key_id = ? LIMIT ?")
        .params(id, SAMPLE)
        .query((row, n) -> new Sealed(id, row.getBytes("wrapped")))
        .list();
  }

  private boolean opens(Sealed sealed) {
    try {
      vault.open(sealed);
      return true;
    } catch (IllegalStateException e) {
      return false;
    }
  }
}
