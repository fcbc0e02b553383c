package vn.motcua.engine.access;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;
import vn.motcua.teamwork.OfficeAccounts;
import vn.motcua.tracking.AccountNames;

/** The engine's users, by the names that Tasklist shows. */
@Component
class EngineAccounts implements AccountNames, OfficeAccounts {

  private final IdentityService identity;

  EngineAccounts(IdentityService identity) {
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

  @Override
  public Map<String, String> names(Collection<String> accounts) {
    return accounts.isEmpty() ? Map.of() : of(accounts);
  }

  @Override
  public Optional<Account> find(String id) {
    return Optional.ofNullable(identity.createUserQuery().userId(id).singleResult())
        .map(this::account);
  }

  @Override
  public List<Account> staff() {
    return Groups.staff().stream()
        .flatMap(group -> identity.createUserQuery().memberOfGroup(group).list().stream())
        .collect(Collectors.toMap(User::getId, user -> user, (user, again) -> user))
        .values()
        .stream()
        .map(this::account)
        .sorted(Comparator.comparing(Account::name))
        .toList();
  }

  private Account account(User user) {
    var groups =
        identity.createGroupQuery().groupMember(user.getId()).list().stream()
            .map(Group::getId)
            .collect(Collectors.toSet());
    return new Account(user.getId(), FullName.of(user), Set.copyOf(groups));
  }
}
