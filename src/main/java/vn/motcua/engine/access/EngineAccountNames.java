package vn.motcua.engine.access;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;
import vn.motcua.tracking.AccountNames;

/** The names of the engine's users and groups, as Tasklist shows them. */
@Component
class EngineAccountNames implements AccountNames {

  private final IdentityService identity;

  EngineAccountNames(IdentityService identity) {
    this.identity = identity;
  }

  @Override
  public Map<String, String> of(Collection<String> accounts) {
    return identity
        .createUserQuery()
        .userIdIn(accounts.stream().distinct().toArray(String[]::new))
        .list()
        .stream()
        .collect(Collectors.toMap(User::getId, FullName::of));
  }

  @Override
  public Map<String, String> ofGroups(Collection<String> groups) {
    return identity
        .createGroupQuery()
        .groupIdIn(groups.stream().distinct().toArray(String[]::new))
        .list()
        .stream()
        .filter(group -> group.getName() != null)
        .collect(Collectors.toMap(Group::getId, Group::getName));
  }
}
