package vn.motcua.health;

import org.springframework.boot.actuate.health.Health;

/**
 * What is wrong, for whoever is woken by it. Since when is added by whoever asks.
 *
 * @param what is wrong
 * @param meaning for the office
 * @param todo what an operator does about it; docs/operations.md has the rest
 */
public record Wrong(String what, String meaning, String todo) {

  public Health.Builder on(Health.Builder health) {
    return health.withDetail("what", what).withDetail("meaning", meaning).withDetail("todo", todo);
  }

  public Health.Builder down() {
    return on(Health.down());
  }
}
