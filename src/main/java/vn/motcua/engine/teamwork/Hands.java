package vn.motcua.engine.teamwork;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;
import vn.motcua.engine.access.FullName;
import vn.motcua.engine.refusals.RefusedException;
import vn.motcua.engine.standins.Lent;
import vn.motcua.engine.standins.LentGroups;
import vn.motcua.engine.standins.Officer;

/**
 * Into whose hands a task may come: one of its candidates, himself or standing in for one. Who has
 * it may give it away, as may whoever stands in for him and who watches over the office; what
 * nobody has, its candidates take for themselves.
 */
public final class Hands {

  private static final Set<String> OVERSEERS = Set.of("leader", "supervisor", "camunda-admin");

  private final IdentityService identity;
  private final LentGroups lent;

  public Hands(IdentityService identity, LentGroups lent) {
    this.identity = identity;
    this.lent = lent;
  }

  /** Whether he may give away what that account has, or what nobody has. */
  boolean mayGive(Officer officer, @Nullable String former) {
    return officer.getUserId().equals(former)
        || (former != null && officer.standsInFor().contains(former))
        || officer.isInOneOf(OVERSEERS);
  }

  /**
   * @throws RefusedException when that may not be
   */
  public void check(
      Officer officer,
      @Nullable String former,
      @Nullable String present,
      Collection<IdentityLink> candidates) {
    boolean claims = former == null && officer.getUserId().equals(present);
    if (!claims && !mayGive(officer, former)) {
      throw new RefusedException(
          former == null
              ? "Việc này chưa có ai nhận: hãy nhận việc trước khi chuyển cho người khác."
              : "Việc này đang do %s làm. Chỉ người đó, người làm thay hoặc lãnh đạo được chuyển việc."
                  .formatted(FullName.of(identity, former)));
    }
    if (present != null && !isCandidate(officer, present, candidates)) {
      throw new RefusedException(
          "Không chuyển được: %s không thuộc bộ phận làm việc này."
              .formatted(FullName.of(identity, present)));
    }
  }

  /** The absent officer by whose right he does it; none if it is his own. */
  public Optional<String> onBehalfOf(
      Officer officer, @Nullable String former, Collection<IdentityLink> candidates) {
    if (former != null
        && !officer.getUserId().equals(former)
        && officer.standsInFor().contains(former)) {
      return Optional.of(former);
    }
    boolean another = former != null && !officer.getUserId().equals(former);
    return another ? officer.onBehalfOf(OVERSEERS) : officer.onBehalfOfCandidate(candidates);
  }

  private boolean isCandidate(
      Officer officer, String account, Collection<IdentityLink> candidates) {
    // a claim, the most frequent by far: what it takes is known
    var groups =
        officer.getUserId().equals(account) && officer.getGroupIds() != null
            ? officer.getGroupIds()
            : groupsOf(account);
    return candidates.stream()
        .anyMatch(
            candidate ->
                candidate.getGroupId() == null
                    ? account.equals(candidate.getUserId())
                    : groups.contains(candidate.getGroupId()));
  }

  // the officer may not look at accounts
  private Collection<String> groupsOf(String account) {
    var officer = identity.getCurrentAuthentication();
    identity.clearAuthentication();
    try {
      var groups = new HashSet<String>();
      identity.createGroupQuery().groupMember(account).list().stream()
          .map(Group::getId)
          .forEach(groups::add);
      lent.to(account).stream().map(Lent::group).forEach(groups::add);
      return groups;
    } finally {
      identity.setAuthentication(officer);
    }
  }
}
