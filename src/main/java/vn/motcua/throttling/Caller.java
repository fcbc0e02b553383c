package vn.motcua.throttling;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who calls: the request at hand, by where it comes from. */
public final class Caller {

  // Spring's own is set only after Spring Security has asked for a password
  private static final ThreadLocal<HttpServletRequest> REQUEST = new ThreadLocal<>();

  private static final String TURNED_AWAY = Caller.class.getName();

  /** Whoever has one IPv6 address has all that begin like it. */
  private static final int IPV6_PREFIX_BYTES = 8;

  private Caller() {}

  /** From now on this thread works for this request; null where it is done. */
  public static void is(@Nullable HttpServletRequest request) {
    if (request == null) {
      REQUEST.remove();
    } else {
      REQUEST.set(request);
    }
  }

  /** The address that is counted; nothing where there is no request. */
  static Optional<String> address() {
    return request().map(Caller::addressOf);
  }

  public static String addressOf(HttpServletRequest request) {
    var address = request.getRemoteAddr();
    try {
      // a literal address: no name is looked up
      if (InetAddress.getByName(address) instanceof Inet6Address six) {
        return HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), IPV6_PREFIX_BYTES));
      }
    } catch (UnknownHostException e) {
      return address;
    }
    return address;
  }

  static void turnAway(Duration wait) {
    request().ifPresent(request -> request.setAttribute(TURNED_AWAY, wait));
  }

  /** How long whoever sent this request has to wait, if it was turned away. */
  public static @Nullable Duration waitOf(HttpServletRequest request) {
    return (Duration) request.getAttribute(TURNED_AWAY);
  }

  private static Optional<HttpServletRequest> request() {
    return Optional.ofNullable(REQUEST.get());
  }
}
