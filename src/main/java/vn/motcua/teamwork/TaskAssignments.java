package vn.motcua.teamwork;

/**
 * The port to the officers' tasks, asked for whoever is logged in.
 *
 * <p>Both throw {@link TaskGoneException} when there is no such task (any more). A lost race is a
 * {@link org.springframework.dao.ConcurrencyFailureException}: the same may be done again.
 */
public interface TaskAssignments {

  OpenTask get(String task);

  /** Puts the task into that colleague's hands, inside the caller's transaction. */
  void give(String task, String colleague);
}
