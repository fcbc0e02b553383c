package vn.motcua.fuzz;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.motcua.fuzz.calls.Call;

/** HTTP/1.1 by hand: a client of the JDK would refuse to send what this must. */
final class Wire implements AutoCloseable {

  private static final int PATIENCE_MS = 30_000;

  private final int port;
  private @Nullable Socket socket;
  private @Nullable InputStream in;

  Wire(int port) {
    this.port = port;
  }

  /** An answer of status 0 is none: who lies about a body's length may be left without one. */
  Answer send(Call call) throws IOException {
    long begin = System.nanoTime();
    if (call.lies()) {
      return sendLie(call, begin);
    }
    try {
      return exchange(call, begin);
    } catch (EOFException e) {
      // the server had closed what was left open between two calls
      close();
      return exchange(call, begin);
    }
  }

  private Answer sendLie(Call call, long begin) throws IOException {
    // on a line of its own, since what comes after a lie may be taken for anything
    close();
    try {
      connect();
      socket.getOutputStream().write(bytes(call));
      socket.shutdownOutput();
      return read(call, begin);
    } catch (EOFException | SocketException e) {
      return new Answer(0, "", "", Duration.ofNanos(System.nanoTime() - begin));
    } finally {
      close();
    }
  }

  private void connect() throws IOException {
    socket = new Socket("127.0.0.1", port);
    socket.setSoTimeout(PATIENCE_MS);
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream());
  }

  private Answer exchange(Call call, long begin) throws IOException {
    if (socket == null) {
      connect();
    }
    try {
      socket.getOutputStream().write(bytes(call));
    } catch (IOException e) {
      // closed while it was sent: the answer may be there all the same
    }
    try {
      return read(call, begin);
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  private static byte[] bytes(Call call) throws IOException {
    var head = new StringBuilder(call.method() + " " + call.target() + " HTTP/1.1\r\n");
    head.append("Host: 127.0.0.1\r\n");
    call.headers().forEach(h -> head.append(h.getKey() + ": " + h.getValue() + "\r\n"));
    if (!call.lies() && (call.body().length > 0 || !call.method().equals("GET"))) {
      head.append("Content-Length: " + call.body().length + "\r\n");
    }
    var all = new ByteArrayOutputStream();
    all.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
    all.write(call.body());
    return all.toByteArray();
  }

  private Answer read(Call call, long begin) throws IOException {
    var head = new StringBuilder();
    long length = -1;
    boolean chunked = false;
    boolean ends = false;
    int status = Integer.parseInt(line(head).split(" ")[1]);
    for (var line = line(head); !line.isEmpty(); line = line(head)) {
      var header = line.toLowerCase();
      if (header.startsWith("content-length:")) {
        length = Long.parseLong(header.substring(15).trim());
      }
      chunked |= header.startsWith("transfer-encoding:") && header.contains("chunked");
      ends |= header.startsWith("connection:") && header.contains("close");
    }
    if (status == 100) {
      return read(call, begin);
    }
    var body = new ByteArrayOutputStream();
    if (chunked) {
      for (int size = size(); size > 0; size = size()) {
        body.write(in.readNBytes(size));
        line(null);
      }
      line(null);
    } else if (length > 0 && !call.method().equals("HEAD")) {
      body.write(in.readNBytes((int) length));
    }
    if (ends) {
      close();
    }
    return new Answer(
        status,
        head.toString(),
        body.toString(StandardCharsets.UTF_8),
        Duration.ofNanos(System.nanoTime() - begin));
  }

  private int size() throws IOException {
    return Integer.parseInt(line(null).trim(), 16);
  }

  private String line(@Nullable StringBuilder kept) throws IOException {
    var line = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException();
      }
      if (next != '\r') {
        line.write(next);
      }
    }
    var text = line.toString(StandardCharsets.ISO_8859_1);
    if (kept != null) {
      kept.append(text).append('\n');
    }
    return text;
  }

  @Override
  public void close() throws IOException {
    if (socket != null) {
      socket.close();
      socket = null;
      in = null;
    }
  }
}
