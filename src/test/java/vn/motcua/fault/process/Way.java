package vn.motcua.fault.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The way from an application to a server, which a test can block or cut, and open again. */
public final class Way implements AutoCloseable {

  private final ServerSocket entrance;
  private final int server;
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private final Object gate = new Object();
  private volatile boolean blocked;
  private volatile boolean cut;

  /**
   * @param server its port on this machine
   */
  public Way(int server) throws IOException {
    this.server = server;
    this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    thread(this::accept);
  }

  public int port() {
    return entrance.getLocalPort();
  }

  /** Connections are taken and stay, and nothing comes through: the server seems to hang. */
  public void block() {
    blocked = true;
  }

  /** Every connection ends, and a new one ends at once: the server seems to be down. */
  public void cut() {
    cut = true;
    sockets.forEach(Way::end);
    sockets.clear();
  }

  public void open() {
    cut = false;
    blocked = false;
    synchronized (gate) {
      gate.notifyAll();
    }
  }

  private void accept() {
    while (!entrance.isClosed()) {
      try {
        var near = entrance.accept();
        if (cut) {
          end(near);
          continue;
        }
        var far = new Socket(InetAddress.getLoopbackAddress(), server);
        sockets.addAll(List.of(near, far));
        thread(() -> carry(near, far));
        thread(() -> carry(far, near));
      } catch (IOException e) {
        // the test has ended
      }
    }
  }

  private void carry(Socket from, Socket to) {
    try {
      var bytes = new byte[8192];
      for (int n = from.getInputStream().read(bytes);
          n >= 0;
          n = from.getInputStream().read(bytes)) {
        awaitOpen();
        to.getOutputStream().write(bytes, 0, n);
      }
    } catch (IOException | InterruptedException e) {
      // one side has ended
    } finally {
      end(from);
      end(to);
    }
  }

  private void awaitOpen() throws InterruptedException {
    synchronized (gate) {
      while (blocked) {
        gate.wait();
      }
    }
  }

  private static void thread(Runnable work) {
    var thread = new Thread(work, "way");
    thread.setDaemon(true);
    thread.start();
  }

  private static void end(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    entrance.close();
    cut();
  }
}
