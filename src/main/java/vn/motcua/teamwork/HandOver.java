package vn.motcua.teamwork;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a task to a colleague who may do it. Whoever has it in hand may do that, who stands in for
 * him while he is absent, and leader and supervisor for any task.
 */
@Service
public class HandOver {

  private final TaskAssignments tasks;

  HandOver(TaskAssignments tasks) {
    this.tasks = tasks;
  }

  /**
   * @throws TaskGoneException when it was completed meanwhile, or never was
   */
  @Transactional(readOnly = true)
  public OpenTask look(String task) {
    return tasks.get(task);
  }

  /**
   * A colleague who has it already keeps it, and nothing is put on record.
   *
   * @throws TaskGoneException when it was completed meanwhile, or never was
   * @throws RefusedHandOverException when it is somebody else's, or the colleague may not do it
   */
  @Transactional
  public void give(String task, String colleague) {
    var open = tasks.get(task);
    if (!open.mayBeGiven()) {
      throw RefusedHandOverException.notInHand();
    }
    if (!open.isFor(colleague)) {
      throw RefusedHandOverException.noColleague();
    }
    if (!colleague.equals(open.holder())) {
      tasks.give(task, colleague);
    }
  }
}
