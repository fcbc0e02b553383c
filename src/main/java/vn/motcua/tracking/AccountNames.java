package vn.motcua.tracking;

import java.util.Collection;
import java.util.Map;

/** What colleagues call each other. */
public interface AccountNames {

  /** By account; without those that there are none of (any more). */
  Map<String, String> of(Collection<String> accounts);
}
