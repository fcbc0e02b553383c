package vn.motcua.engine.login.oidc;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a provider says of somebody, in the office's words. */
final class Claims {

  private static final String SPECIALIST = "specialist";
  private static final int NAME_LENGTH = 255;

  private final Map<String, Object> claims;
  private final OidcSettings settings;

  Claims(Map<String, Object> claims, OidcSettings settings) {
    this.claims = claims;
    this.settings = settings;
  }

  /** As it is: what is mended would be another one's. */
  Optional<String> account() {
    return Optional.ofNullable(at(settings.accountClaim()))
        .filter(String.class::isInstance)
        .map(String.class::cast);
  }

  /** The groups of the office that the roles give; a specialist of a field is a specialist. */
  Set<String> groups() {
    var groups = new TreeSet<String>();
    roles().flatMap(settings::groupOf).forEach(groups::add);
    if (groups.stream().anyMatch(group -> group.startsWith(SPECIALIST + "-"))) {
      groups.add(SPECIALIST);
    }
    return groups;
  }

  /** The family's name, which a Vietnamese name begins with; empty where the name is in one. */
  String first() {
    return text("given_name").isPresent() ? text("family_name").orElse("") : "";
  }

  String last() {
    return text("given_name").or(() -> text("name")).orElse("");
  }

  private Stream<String> roles() {
    var found = at(settings.rolesClaim());
    if (found instanceof Collection<?> several) {
      return several.stream().filter(String.class::isInstance).map(String.class::cast);
    }
    return found instanceof String one ? Stream.of(one) : Stream.empty();
  }

  private @Nullable Object at(String path) {
    // the name of a claim may have dots, in an address for instance
    if (claims.containsKey(path)) {
      return claims.get(path);
    }
    Object here = claims;
    for (var step : path.split("\\.")) {
      here = here instanceof Map<?, ?> map ? map.get(step) : null;
    }
    return here;
  }

  private Optional<String> text(String claim) {
    return Optional.ofNullable(at(claim))
        .filter(String.class::isInstance)
        .map(value -> ((String) value).replaceAll("\\p{Cntrl}", " ").strip())
        .filter(value -> !value.isEmpty())
        .map(value -> value.substring(0, Math.min(value.length(), NAME_LENGTH)));
  }
}
