package vn.motcua.engine.access;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;

/** What colleagues call an account, as Tasklist shows it. */
public final class FullName {

  private FullName() {}

  /** The account's id, if it has no name. */
  public static String of(User user) {
    var name =
        Stream.of(user.getFirstName(), user.getLastName())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" "));
    return name.isBlank() ? user.getId() : name;
  }

  /** Whether or not whoever asks may look at accounts; the id of one that is none any more. */
  public static String of(IdentityService identity, String account) {
    var asking = identity.getCurrentAuthentication();
    identity.clearAuthentication();
    try {
      var user = identity.createUserQuery().userId(account).singleResult();
      return user == null ? account : of(user);
    } finally {
      identity.setAuthentication(asking);
    }
  }
}
