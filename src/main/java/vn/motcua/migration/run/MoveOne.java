package vn.motcua.migration.run;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.dossier.Dossiers;
import vn.motcua.migration.Passage;
import vn.motcua.migration.RunningModels;
import vn.motcua.migration.run.Runs.Left;

/** Takes one dossier over, and puts it on record in the same transaction. */
@Component
class MoveOne {

  private final Dossiers dossiers;
  private final RunningModels models;
  private final Runs runs;
  private final ApplicationEventPublisher publisher;

  MoveOne(Dossiers dossiers, RunningModels models, Runs runs, ApplicationEventPublisher publisher) {
    this.dossiers = dossiers;
    this.models = models;
    this.runs = runs;
    this.publisher = publisher;
  }

  // the lock is what officers' steps and timers take as well: the ledger cannot change meanwhile
  @Transactional
  public void move(long migration, Passage passage, Left left) {
    dossiers.lock(left.dossier());
    boolean moved = models.move(passage, left.process());
    runs.ended(migration, left.process(), moved);
    publisher.publishEvent(new ProcessMoved(migration, left.dossier()));
  }
}
