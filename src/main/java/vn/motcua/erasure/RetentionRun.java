package vn.motcua.erasure;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.background.LoneRunner;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.erasure.Erasure.Kind;

/**
 * At night, erases what is past its time of keeping, dossier by dossier, on one node. What a night
 * does not get done, the next one does.
 */
@Component
class RetentionRun extends LoneRunner {

  private static final Logger log = LoggerFactory.getLogger(RetentionRun.class);
  private static final long LOCK = 0x657261736572L;
  private static final int BATCH = 50;
  private static final String SYSTEM = "system";

  private final RetentionProperties properties;
  private final Retention retention;
  private final Erasures erasures;
  private final EraseDossier eraseDossier;
  private final OrderErasure orders;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private volatile @Nullable LocalDate doneOn;

  RetentionRun(
      DataSource database,
      RetentionProperties properties,
      Retention retention,
      Erasures erasures,
      EraseDossier eraseDossier,
      OrderErasure orders,
      PlatformTransactionManager transactions,
      Clock clock) {
    super("retention", LOCK, database);
    this.properties = properties;
    this.retention = retention;
    this.erasures = erasures;
    this.eraseDossier = eraseDossier;
    this.orders = orders;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  @Override
  protected boolean isUnfinished() {
    return isNight() && !now().toLocalDate().equals(doneOn);
  }

  @Override
  protected void goOn(BooleanSupplier running) {
    if (eraseDue(() -> running.getAsBoolean() && isNight())) {
      doneOn = now().toLocalDate();
    }
  }

  /**
   * @return whether nothing is left to do
   */
  boolean eraseDue(BooleanSupplier running) {
    int done = 0;
    int failed = 0;
    var due = retention.due(now(), BATCH);
    var erasure = erasures.unfinishedRetention().orElse(null);
    while (due.size() > failed && running.getAsBoolean()) {
      failed = 0;
      erasure = erasure == null ? begin() : erasure;
      for (var one : due) {
        if (erase(erasure, one.dossier())) {
          done++;
        } else {
          failed++;
        }
      }
      due = retention.due(now(), BATCH);
    }
    boolean ended = due.size() <= failed;
    if (erasure != null && ended) {
      erasures.executed(erasure, SYSTEM);
      orders.forgetKeys();
      log.info("The time of keeping has passed for {} dossiers: erasure {}", done, erasure);
    }
    return ended;
  }

  private UUID begin() {
    return transaction.execute(
        status ->
            erasures.add(
                Kind.RETENTION,
                "retentionYears of the catalogue",
                "of " + now().toLocalDate(),
                SYSTEM,
                List.of()));
  }

  /** False if it cannot be erased now: then the others need not wait for it. */
  private boolean erase(UUID erasure, UUID dossier) {
    try {
      transaction.executeWithoutResult(
          status -> {
            erasures.addDossier(erasure, dossier);
            eraseDossier.erase(erasure, dossier);
          });
      return true;
    } catch (RuntimeException e) {
      log.warn("Dossier {} is past its time and was not erased: {}", dossier, e.getMessage());
      return false;
    }
  }

  private boolean isNight() {
    return properties.includes(now().toLocalTime());
  }

  private ZonedDateTime now() {
    return clock.instant().atZone(WorkingCalendar.ZONE);
  }
}
