package vn.motcua.migration.run;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import vn.motcua.migration.CannotMoveException;
import vn.motcua.migration.Text;
import vn.motcua.migration.plan.Migration;
import vn.motcua.migration.plan.Migrations;
import vn.motcua.migration.run.Runs.Left;

/**
 * Takes what is left of a migration over, dossier by dossier. Each is done, or failed, when that is
 * on record: whatever interrupts this, the rest is what is left.
 */
@Component
class MoveAll {

  /**
   * @param batch how many dossiers are looked up at once; each has a transaction of its own
   */
  @ConfigurationProperties("motcua.migration")
  record Settings(@DefaultValue("100") int batch) {}

  private static final Logger log = LoggerFactory.getLogger(MoveAll.class);
  private static final int ATTEMPTS = 5;
  private static final int LONGEST_PAUSE_MS = 50;

  private final Migrations migrations;
  private final Runs runs;
  private final MoveOne moveOne;
  private final Settings settings;
  private long longest;

  MoveAll(Migrations migrations, Runs runs, MoveOne moveOne, Settings settings) {
    this.migrations = migrations;
    this.runs = runs;
    this.moveOne = moveOne;
    this.settings = settings;
  }

  /**
   * @param goOn asked before each dossier: if not, returns earlier
   */
  void of(long id, BooleanSupplier goOn) {
    var migration = migrations.get(id);
    longest = runs.progress(id).longestMillis();
    for (var batch = runs.left(id, settings.batch());
        !batch.isEmpty();
        batch = runs.left(id, settings.batch())) {
      for (var left : batch) {
        if (!goOn.getAsBoolean()) {
          return;
        }
        move(migration, left);
      }
    }
    runs.finish(id);
    log.info("Migration {} of {}: {}", id, migration.process(), runs.progress(id));
  }

  /** An officer's task of the same dossier may win, several times over. */
  private void move(Migration migration, Left left) {
    RuntimeException last = null;
    for (int i = 0; i < ATTEMPTS; i++) {
      try {
        attempt(migration, left);
        return;
      } catch (CannotMoveException e) {
        runs.failed(migration.id(), left.process(), e.text());
        return;
      } catch (RuntimeException e) {
        last = e;
        long pause = ThreadLocalRandom.current().nextLong(1, LONGEST_PAUSE_MS);
        LockSupport.parkNanos(Duration.ofMillis(pause).toNanos());
      }
    }
    log.warn("Dossier {} cannot go over (migration {})", left.dossier(), migration.id(), last);
    runs.failed(migration.id(), left.process(), unexpected(last));
  }

  private void attempt(Migration migration, Left left) {
    long from = System.nanoTime();
    moveOne.move(migration.id(), migration.route(left.route()).passage(), left);
    long millis = Duration.ofNanos(System.nanoTime() - from).toMillis();
    if (millis > longest) {
      longest = millis;
      runs.held(migration.id(), millis);
    }
  }

  private static Text unexpected(RuntimeException failure) {
    var what = failure.getClass().getSimpleName();
    return new Text(
        "Không chuyển được sau %d lần (%s): hãy chạy lại, hoặc hỏi quản trị hệ thống."
            .formatted(ATTEMPTS, what),
        "It could not go over in %d attempts (%s): run it again, or ask the administrator."
            .formatted(ATTEMPTS, what));
  }
}
