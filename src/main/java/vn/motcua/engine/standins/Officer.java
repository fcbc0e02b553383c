package vn.motcua.engine.standins;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who acts: an account with the groups that it is in itself, and those that it is lent. What is
 * lent is looked up when it is first asked for, once: most of a page's requests never ask.
 */
public final class Officer extends Authentication {

  private final Function<String, List<Lent>> lookup;
  private @Nullable List<Lent> lent;

  private Officer(Authentication himself, Function<String, List<Lent>> lookup) {
    super(himself.getUserId(), himself.getGroupIds(), himself.getTenantIds());
    this.lookup = lookup;
  }

  static Officer of(Authentication himself, Function<String, List<Lent>> lookup) {
    return new Officer(himself, lookup);
  }

  /** The account that is logged in to the API, with what its login has found. */
  public static Officer of(org.springframework.security.core.Authentication login) {
    Collection<? extends GrantedAuthority> all = login.getAuthorities();
    var lent = all.stream().filter(Lent.class::isInstance).map(Lent.class::cast).toList();
    var own =
        all.stream()
            .filter(authority -> !(authority instanceof Lent))
            .map(GrantedAuthority::getAuthority)
            .toList();
    return new Officer(new Authentication(login.getName(), own), account -> lent);
  }

  /** Whoever is logged in to the engine, or else to the API; nobody for a timer. */
  public static Optional<Officer> acting(IdentityService identity) {
    if (identity.getCurrentAuthentication() instanceof Officer officer
        && officer.getUserId() != null) {
      return Optional.of(officer);
    }
    return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
        .map(Officer::of);
  }

  /** All groups that he counts as a member of. */
  @Override
  public List<String> getGroupIds() {
    var own = super.getGroupIds();
    if (lent().isEmpty()) {
      return own;
    }
    return Stream.concat(own().stream(), lent().stream().map(Lent::group)).distinct().toList();
  }

  /** Those for whom he stands in today. */
  public Set<String> standsInFor() {
    return lent().stream().map(Lent::absent).collect(Collectors.toSet());
  }

  public boolean isInOneOf(Collection<String> groups) {
    return getGroupIds() != null && !Collections.disjoint(getGroupIds(), groups);
  }

  /** The absent officer by whose right he is in one of the groups; none if he is in one himself. */
  public Optional<String> onBehalfOf(Collection<String> groups) {
    if (!Collections.disjoint(own(), groups)) {
      return Optional.empty();
    }
    return lent().stream().filter(l -> groups.contains(l.group())).map(Lent::absent).findFirst();
  }

  /** The absent officer by whose right he is a candidate of a task; none if he is one himself. */
  public Optional<String> onBehalfOfCandidate(Collection<IdentityLink> candidates) {
    if (candidates.stream().anyMatch(candidate -> getUserId().equals(candidate.getUserId()))) {
      return Optional.empty();
    }
    return onBehalfOf(
        candidates.stream()
            .map(IdentityLink::getGroupId)
            .filter(group -> group != null)
            .collect(Collectors.toSet()));
  }

  Authentication himself() {
    return new Authentication(getUserId(), super.getGroupIds(), getTenantIds());
  }

  private List<String> own() {
    return super.getGroupIds() == null ? List.of() : super.getGroupIds();
  }

  private List<Lent> lent() {
    if (lent == null) {
      lent = getUserId() == null ? List.of() : lookup.apply(getUserId());
    }
    return lent;
  }
}
