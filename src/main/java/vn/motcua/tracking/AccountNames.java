package vn.motcua.tracking;

import java.util.Collection;
import java.util.Map;

/** What colleagues call each other, and their departments. */
public interface AccountNames {

  /** By account; without those that there are none of (any more). */
  Map<String, String> of(Collection<String> accounts);

  /** Of departments by group, for example {@code specialist-judicial}, in the same way. */
  Map<String, String> ofGroups(Collection<String> groups);
}
