package vn.motcua.throttling;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Makes whoever tries passwords wait, and not the officer whose password is tried: what is counted
 * is an account at an address. Two wider counts, of an address and of an account, hold against
 * those who try many accounts, or from many addresses; where an account has logged in before, they
 * do not count.
 */
@Component
public class LoginAttempts {

  private record Pair(String account, String address) {}

  private static final Logger log = LoggerFactory.getLogger(LoginAttempts.class);

  private static final int LOCKS = 64;
  private static final int LONGEST_ACCOUNT = 100;

  private final Patience pairs;
  private final Rate addresses;
  private final Rate accounts;
  private final Recent<Boolean> known = new Recent<>();
  private final List<Object> locks = Stream.generate(Object::new).limit(LOCKS).toList();
  private final MeterRegistry meters;

  @Autowired
  LoginAttempts(ThrottlingProperties properties, MeterRegistry meters) {
    this(properties, meters, System::nanoTime);
  }

  LoginAttempts(ThrottlingProperties properties, MeterRegistry meters, LongSupplier clock) {
    this.pairs = new Patience(properties, clock);
    this.addresses = new Rate(properties.addressFailures(), properties.window(), clock);
    this.accounts = new Rate(properties.accountFailures(), properties.window(), clock);
    this.meters = meters;
    // from the start, so that the first of a kind is an increase
    Stream.of("succeeded", "failed", "turned-away").forEach(outcome -> count(outcome, 0));
  }

  /**
   * Whether the password is right, unless whoever calls has to wait: then it is not even looked at.
   *
   * @param password asked at most once
   */
  public boolean check(String account, BooleanSupplier password) {
    var address = Caller.address();
    if (address.isEmpty()) {
      return password.getAsBoolean();
    }
    var pair = new Pair(shortened(account), address.get());
    if (known.get(pair) != null && !pairs.hasFailed(pair)) {
      return attempt(pair, password);
    }
    // one after the other: else all of those at the same time would be free
    synchronized (locks.get(Math.floorMod(pair.hashCode(), LOCKS))) {
      var wait = waitOf(pair);
      if (wait.isZero()) {
        return attempt(pair, password);
      }
      count("turned-away", 1);
      Caller.turnAway(wait);
      return false;
    }
  }

  // as long as it was sent it would be kept
  private static String shortened(String account) {
    return account.substring(0, Math.min(account.length(), LONGEST_ACCOUNT));
  }

  private Duration waitOf(Pair pair) {
    return known.get(pair) != null
        ? pairs.waitOf(pair)
        : Stream.of(
                pairs.waitOf(pair),
                addresses.waitOf(pair.address()),
                accounts.waitOf(pair.account()))
            .max(Comparator.naturalOrder())
            .orElseThrow();
  }

  private boolean attempt(Pair pair, BooleanSupplier password) {
    if (password.getAsBoolean()) {
      known.put(pair, true);
      pairs.forget(pair);
      count("succeeded", 1);
      return true;
    }
    count("failed", 1);
    var before = waitOf(pair);
    pairs.fail(pair);
    addresses.count(pair.address());
    accounts.count(pair.account());
    if (before.isZero() && !waitOf(pair).isZero()) {
      // no account: a password may have been typed into its field
      log.warn(
          "Too many wrong passwords from {}: it has to wait for {} s",
          pair.address(),
          waitOf(pair).toSeconds());
    }
    return false;
  }

  private void count(String outcome, int by) {
    meters.counter("motcua.logins", "outcome", outcome).increment(by);
  }
}
