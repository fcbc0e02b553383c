package vn.motcua.tracking;

import java.util.Collection;
import java.util.Map;

/** What colleagues call each other. */
public interface AccountNames {

  /** The full names of those accounts that have one, by account. */
  Map<String, String> of(Collection<String> accounts);
}
