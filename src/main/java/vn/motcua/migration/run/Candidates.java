package vn.motcua.migration.run;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import vn.motcua.migration.RunningModels;
import vn.motcua.migration.RunningModels.Running;
import vn.motcua.migration.plan.Migration;
import vn.motcua.migration.plan.Migration.Route;

/**
 * Which processes a migration is about: all in the versions that it leads from, or, if it takes
 * another one back, those that the other has taken over.
 */
@Component
class Candidates {

  private final RunningModels models;
  private final Runs runs;

  Candidates(RunningModels models, Runs runs) {
    this.models = models;
    this.runs = runs;
  }

  /** Page by page. */
  void each(Migration migration, Route route, int page, Consumer<List<Running>> work) {
    var next = page(migration, route, "", page);
    while (!next.isEmpty()) {
      work.accept(next);
      next = page(migration, route, next.get(next.size() - 1).process(), page);
    }
  }

  private List<Running> page(Migration migration, Route route, String after, int page) {
    var undoes = migration.undoes();
    return undoes == null
        ? models.running(route.source(), after, page)
        : runs.done(undoes, route.no(), after, page);
  }
}
