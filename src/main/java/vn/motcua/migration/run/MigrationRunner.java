package vn.motcua.migration.run;

import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import vn.motcua.background.LoneRunner;

/** Goes on with a migration that was begun. */
@Component
class MigrationRunner extends LoneRunner {

  private static final long LOCK = 0x6d69677261746eL;

  private final Runs runs;
  private final MoveAll moveAll;

  MigrationRunner(DataSource database, Runs runs, MoveAll moveAll) {
    super("migration", LOCK, database);
    this.runs = runs;
    this.moveAll = moveAll;
  }

  @Override
  protected boolean isUnfinished() {
    return runs.unfinished().isPresent();
  }

  @Override
  protected void goOn(BooleanSupplier running) {
    runs.unfinished().ifPresent(id -> moveAll.of(id, running));
  }
}
