package vn.motcua.local;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;

/**
 * Creates the {@link LocalAccounts} that are missing; one that is there stays as it is, with the
 * password and the memberships that somebody may have given it.
 *
 * <p>Without {@code @Configuration} on purpose: the component scan of a test would find it.
 */
public class LocalAccountsConfiguration {

  @Bean
  ApplicationRunner localAccounts(IdentityService identities) {
    return args -> {
      LocalAccounts.groups().forEach(group -> createGroup(identities, group));
      LocalAccounts.ALL.forEach(account -> createUser(identities, account));
    };
  }

  private static void createGroup(IdentityService identities, String id) {
    if (identities.createGroupQuery().groupId(id).count() == 0) {
      Group group = identities.newGroup(id);
      group.setName(id);
      group.setType(id.startsWith("camunda-") ? "SYSTEM" : "WORKFLOW");
      identities.saveGroup(group);
    }
  }

  private static void createUser(IdentityService identities, LocalAccounts.Account account) {
    if (identities.createUserQuery().userId(account.id()).count() == 0) {
      User user = identities.newUser(account.id());
      user.setFirstName(account.title());
      user.setLastName(account.duty());
      user.setPassword(account.password());
      identities.saveUser(user);
      account.groups().forEach(group -> identities.createMembership(account.id(), group));
    }
  }
}
