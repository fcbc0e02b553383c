package vn.motcua.teamwork;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The port to the accounts of the office. */
public interface OfficeAccounts {

  /**
   * @param name what colleagues call it
   * @param groups those that it is in itself; nothing that a stand-in lends it
   */
  record Account(String id, String name, Set<String> groups) {}

  Optional<Account> find(String id);

  /** By account; without those that there are none of (any more). */
  Map<String, String> names(Collection<String> accounts);

  /** Everybody who works on dossiers or watches over them, by name. */
  List<Account> staff();
}
