package vn.motcua.engine.login.oidc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.motcua.engine.access.Groups;
import vn.motcua.installation.UnfitForProductionException;

/**
 * How the provider's claims, of its ID token and of its user info, are read.
 *
 * @param accountClaim has the account's id
 * @param rolesClaim has the roles, by its name or by the way to it, for example {@code
 *     realm_access.roles}: a list of text, or one
 * @param rolePrefix what stands before the name of a group in that of a role; others are not ours
 * @param groups the group by the whole name of a role, where it is called otherwise; the only way
 *     to {@code camunda-admin} and {@code portal}
 * @throws UnfitForProductionException when a role is to give a group that is none
 */
@ConfigurationProperties("motcua.login.oidc")
record OidcSettings(
    @DefaultValue("preferred_username") String accountClaim,
    @DefaultValue("groups") String rolesClaim,
    @DefaultValue("") String rolePrefix,
    @DefaultValue Map<String, String> groups) {

  private static final String DESIGNER = "designer";

  OidcSettings {
    groups = Map.copyOf(groups);
    var known = new ArrayList<>(Groups.staff());
    known.addAll(List.of(DESIGNER, "portal", Groups.ADMIN));
    var wrong =
        groups.entrySet().stream()
            .filter(entry -> !known.contains(entry.getValue()))
            .map(
                entry ->
                    "motcua.login.oidc.groups.%s names the group %s, which is none: take one of %s."
                        .formatted(
                            entry.getKey(),
                            entry.getValue(),
                            String.join(", ", known.stream().sorted().toList())))
            .sorted()
            .toList();
    if (!wrong.isEmpty()) {
      throw new UnfitForProductionException(wrong);
    }
  }

  /** The group of a role, if it gives one. */
  Stream<String> groupOf(String role) {
    if (groups.containsKey(role)) {
      return Stream.of(groups.get(role));
    }
    if (!role.startsWith(rolePrefix)) {
      return Stream.empty();
    }
    var name = role.substring(rolePrefix.length());
    return Groups.staff().contains(name) || name.equals(DESIGNER)
        ? Stream.of(name)
        : Stream.empty();
  }
}
