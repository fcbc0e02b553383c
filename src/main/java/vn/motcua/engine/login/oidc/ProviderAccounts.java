package vn.motcua.engine.login.oidc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.engine.login.AccountId;
import vn.motcua.engine.standins.OfficerIdentity;

/**
 * The engine's accounts of those whom the provider knows, made or brought up to date when they log
 * in: so hand-over, stand-ins, names and lists are as for any account. An account belongs to who
 * was first: one that an administrator has made, or that another person at the provider has had, is
 * given to nobody else of the same name.
 */
@Component
class ProviderAccounts {

  private static final Logger log = LoggerFactory.getLogger(ProviderAccounts.class);
  private static final SecureRandom RANDOM = new SecureRandom();

  private final IdentityService identity;

  ProviderAccounts(IdentityService identity) {
    this.identity = identity;
  }

  /**
   * @param issuer and {@code subject}: who it is, for ever; a name at the provider may change hands
   * @return the account's id, which is in the groups that the claims give and in no other
   * @throws RefusedLogin and nothing is changed
   */
  @Transactional
  public String admit(String issuer, String subject, Claims claims) {
    var id =
        claims
            .account()
            .filter(AccountId::isValid)
            .orElseThrow(() -> new RefusedLogin(RefusedLogin.Reason.NO_USABLE_ID));
    var groups = claims.groups();
    var mark = mark(issuer, subject);
    var user = identity.createUserQuery().userId(id).singleResult();
    if (user != null && !mark.equals(identity.getUserInfo(id, OfficerIdentity.PROVIDER))) {
      log.warn("Somebody of the provider asked for account {}, which is not his", id);
      throw new RefusedLogin(RefusedLogin.Reason.ID_IS_TAKEN);
    }
    if (groups.isEmpty()) {
      throw new RefusedLogin(RefusedLogin.Reason.NO_GROUP);
    }
    if (user == null) {
      user = identity.newUser(id);
      user.setPassword(unknownPassword());
      name(user, claims);
      identity.setUserInfo(id, OfficerIdentity.PROVIDER, mark);
      log.info("Account {} was made at its first login from the provider", id);
    } else {
      name(user, claims);
    }
    join(id, groups);
    return id;
  }

  /** Who has lost his last role keeps his name at what he did, and nothing else. */
  @Transactional
  public void leave(String issuer, String subject, Claims claims) {
    claims
        .account()
        .filter(AccountId::isValid)
        .filter(
            id -> mark(issuer, subject).equals(identity.getUserInfo(id, OfficerIdentity.PROVIDER)))
        .ifPresent(id -> join(id, Set.of()));
  }

  private void name(User user, Claims claims) {
    user.setFirstName(claims.first());
    user.setLastName(claims.last());
    identity.saveUser(user);
  }

  private void join(String id, Set<String> groups) {
    var before =
        identity.createGroupQuery().groupMember(id).list().stream()
            .map(Group::getId)
            .collect(Collectors.toSet());
    groups.stream()
        .filter(group -> !before.contains(group))
        .forEach(group -> identity.createMembership(id, group));
    before.stream()
        .filter(group -> !groups.contains(group))
        .forEach(group -> identity.deleteMembership(id, group));
    if (!before.equals(groups)) {
      log.info("Account {} is now in {}, by its roles at the provider", id, groups);
    }
  }

  private static String mark(String issuer, String subject) {
    try {
      var text = (issuer + "\n" + subject).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Good by any policy, and kept by nobody. */
  private static String unknownPassword() {
    var bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return "aA1!" + Base64.getEncoder().encodeToString(bytes);
  }
}
