package vn.motcua.support.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * HTTP as it stands on the wire, for what a client's library is too polite to send, and from any
 * loopback address.
 */
public final class RawHttp {

  private static final int PATIENCE_MILLIS = 30_000;

  /**
   * @param head as it came, status line and all
   */
  public record Answer(int status, String head, String body) {

    /** The header's values, joined; empty where there is none. */
    public String header(String name) {
      var start = name.toLowerCase(Locale.ROOT) + ": ";
      return String.join(
          ", ",
          Arrays.stream(head.split("\r\n"))
              .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
              .map(line -> line.substring(start.length()))
              .toList());
    }
  }

  private final int port;
  private final String from;

  public RawHttp(int port) {
    this(port, "127.0.0.1");
  }

  private RawHttp(int port, String from) {
    this.port = port;
    this.from = from;
  }

  /** The same, from another address of this machine, as from another machine. */
  public RawHttp from(String address) {
    return new RawHttp(port, address);
  }

  /** For example {@code Authorization: Basic …}. */
  public static String basic(String account, String password) {
    var login = (account + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Authorization: Basic " + Base64.getEncoder().encodeToString(login);
  }

  public Answer get(String path, String... headers) throws IOException {
    return send("GET", path, "", headers);
  }

  /**
   * @param body with its length, unless the headers say how it comes
   */
  public Answer send(String method, String path, String body, String... headers)
      throws IOException {
    try (var socket = open(request(method, path, body, headers))) {
      return read(socket);
    }
  }

  /** Sends this and leaves the connection open. */
  public Socket open(String request) throws IOException {
    var socket = new Socket();
    socket.setReceiveBufferSize(4096);
    socket.setSoTimeout(PATIENCE_MILLIS);
    socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
    return socket;
  }

  /** To its end. */
  public static Answer read(Socket socket) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try {
      socket.getInputStream().transferTo(bytes);
    } catch (IOException e) {
      // hung up on: what came before counts
      if (bytes.size() == 0) {
        throw e;
      }
    }
    var text = bytes.toString(StandardCharsets.UTF_8);
    int end = text.indexOf("\r\n\r\n");
    var head = end < 0 ? text : text.substring(0, end);
    int status = head.length() < 12 ? 0 : Integer.parseInt(head.substring(9, 12));
    return new Answer(status, head, end < 0 ? "" : text.substring(end + 4));
  }

  private static String request(String method, String path, String body, String... headers) {
    var lines = List.of(headers);
    boolean asIs =
        lines.stream().anyMatch(line -> line.matches("(?i)(transfer-encoding|content-length):.*"));
    boolean host = lines.stream().anyMatch(line -> line.regionMatches(true, 0, "Host:", 0, 5));
    var request = new StringBuilder("%s %s HTTP/1.1\r\n".formatted(method, path));
    if (!host) {
      request.append("Host: localhost\r\n");
    }
    request.append("Connection: close\r\n");
    lines.forEach(line -> request.append(line).append("\r\n"));
    if (!asIs && !body.isEmpty()) {
      var length = body.getBytes(StandardCharsets.UTF_8).length;
      request.append("Content-Length: ").append(length).append("\r\n");
    }
    return request.append("\r\n").append(body).toString();
  }
}
