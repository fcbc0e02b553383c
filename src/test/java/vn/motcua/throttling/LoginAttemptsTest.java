package vn.motcua.throttling;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class LoginAttemptsTest {

  private static final ThrottlingProperties PROPERTIES =
      new ThrottlingProperties(
          5, Duration.ofSeconds(10), Duration.ofMinutes(5), 50, 100, Duration.ofMinutes(15), 9, 9);

  private final AtomicLong now = new AtomicLong();
  private final LoginAttempts attempts =
      new LoginAttempts(PROPERTIES, new SimpleMeterRegistry(), now::get);

  @AfterEach
  void noRequest() {
    Caller.is(null);
  }

  @Test
  void fiveWrongPasswordsAreFreeAndThenTheWaitDoubles() {
    for (int i = 0; i < 5; i++) {
      assertThat(waitAfter("officer", "10.0.0.1", false)).isNull();
    }
    assertThat(waitAfter("officer", "10.0.0.1", true)).isEqualTo(Duration.ofSeconds(10));
    pass(Duration.ofSeconds(10));
    assertThat(waitAfter("officer", "10.0.0.1", false)).isNull();
    assertThat(waitAfter("officer", "10.0.0.1", true)).isEqualTo(Duration.ofSeconds(20));
    for (int i = 0; i < 10; i++) {
      pass(Duration.ofMinutes(5));
      waitAfter("officer", "10.0.0.1", false);
    }
    assertThat(waitAfter("officer", "10.0.0.1", true)).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void theRightPasswordEndsIt() {
    fail("officer", "10.0.0.1", 5);
    pass(Duration.ofSeconds(10));
    assertThat(check("officer", "10.0.0.1", true)).isTrue();
    fail("officer", "10.0.0.1", 4);
    assertThat(check("officer", "10.0.0.1", true)).isTrue();
  }

  @Test
  void failuresAreForgottenAfterAWhile() {
    fail("officer", "10.0.0.1", 4);
    pass(Duration.ofMinutes(16));
    fail("officer", "10.0.0.1", 4);
    assertThat(check("officer", "10.0.0.1", true)).isTrue();
  }

  @Test
  void anAccountThatIsTriedFromManyAddressesIsKeptForWhereItsOfficerHasBeen() {
    assertThat(check("officer", "10.0.0.1", true)).isTrue();
    for (int i = 0; i < 100; i++) {
      fail("officer", "10.1.0." + i, 1);
    }
    assertThat(waitAfter("officer", "10.2.0.1", true)).isEqualTo(Duration.ofMinutes(15));
    assertThat(check("officer", "10.0.0.1", true)).isTrue();
    pass(Duration.ofMinutes(15));
    assertThat(check("officer", "10.2.0.1", true)).isTrue();
  }

  @Test
  void anAddressOfSixIsThatOfItsNeighbours() {
    fail("officer", "2001:db8:1:2::1", 5);
    assertThat(waitAfter("officer", "2001:db8:1:2:ffff::9", true)).isNotNull();
    assertThat(check("officer", "2001:db8:1:3::1", true)).isTrue();
  }

  @Test
  void allAtTheSameTimeAreNotFree() throws InterruptedException {
    var looked = new AtomicInteger();
    var crowd = Executors.newFixedThreadPool(16);
    for (int i = 0; i < 64; i++) {
      crowd.execute(
          () -> {
            request("10.0.0.1");
            attempts.check(
                "officer",
                () -> {
                  looked.incrementAndGet();
                  Thread.yield();
                  return false;
                });
          });
    }
    crowd.shutdown();
    assertThat(crowd.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    assertThat(looked).hasValue(5);
  }

  @Test
  void whatIsNoRequestIsNotCounted() {
    for (int i = 0; i < 10; i++) {
      assertThat(attempts.check("officer", () -> false)).isFalse();
    }
    assertThat(attempts.check("officer", () -> true)).isTrue();
  }

  private void fail(String account, String address, int times) {
    for (int i = 0; i < times; i++) {
      assertThat(check(account, address, false)).isFalse();
    }
  }

  private boolean check(String account, String address, boolean right) {
    request(address);
    return attempts.check(account, () -> right);
  }

  private Duration waitAfter(String account, String address, boolean right) {
    var request = request(address);
    assertThat(attempts.check(account, () -> right)).isFalse();
    return Caller.waitOf(request);
  }

  private static MockHttpServletRequest request(String address) {
    var request = new MockHttpServletRequest();
    request.setRemoteAddr(address);
    Caller.is(request);
    return request;
  }

  private void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }
}
