package vn.motcua.erasure;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.dossier.Dossiers;
import vn.motcua.seals.KeepsPersonalData;

/**
 * Erases the personal data of one dossier: its key first, after which nothing of it opens in any
 * copy, then each room's rows and files, and last the snapshot on the topic. The dossier's code,
 * procedure, times and statuses stay, and so do the reports.
 */
@Service
class EraseDossier {

  private final Dossiers dossiers;
  private final LegalHolds holds;
  private final List<KeepsPersonalData> keepers;
  private final Erasures erasures;
  private final Counter erased;

  EraseDossier(
      Dossiers dossiers,
      LegalHolds holds,
      List<KeepsPersonalData> keepers,
      Erasures erasures,
      MeterRegistry registry) {
    this.dossiers = dossiers;
    this.holds = holds;
    this.keepers = keepers;
    this.erasures = erasures;
    this.erased =
        Counter.builder("motcua.erased.dossiers")
            .description("Dossiers whose personal data was erased")
            .register(registry);
  }

  /**
   * All of it or nothing. Erased again, a dossier has nothing left but gets another tombstone.
   *
   * @param erasure that it belongs to
   * @throws RefusedErasureException if the dossier is open or held
   */
  @Transactional
  public void erase(UUID erasure, UUID id) {
    var dossier = dossiers.lock(id);
    if (!dossier.status().isEnd()) {
      throw RefusedErasureException.open(dossier);
    }
    holds
        .of(id)
        .ifPresent(
            hold -> {
              throw RefusedErasureException.held(id, hold.reference());
            });
    var counts = new TreeMap<String, Integer>();
    keepers.forEach(keeper -> counts.putAll(keeper.erase(id)));
    erasures.erased(erasure, id, counts);
    erased.increment();
  }
}
