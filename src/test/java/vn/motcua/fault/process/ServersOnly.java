package vn.motcua.fault.process;

import vn.motcua.local.LocalServers;

/** The local run without the application, for a process that a test kills. */
public final class ServersOnly {

  private ServersOnly() {}

  public static void main(String... args) {
    try {
      run(args);
    } catch (RuntimeException | InterruptedException e) {
      // a server that half started has threads that would keep the JVM, and its test, waiting
      e.printStackTrace();
      System.exit(1);
    }
  }

  private static void run(String... args) throws InterruptedException {
    var servers = LocalServers.start(args);
    Runtime.getRuntime().addShutdownHook(new Thread(servers::close));
    System.out.println("ready " + servers.springProperties());
    if (!servers.springProperties().isEmpty()) {
      // PostgreSQL alone has no thread that would keep the JVM
      Thread.currentThread().join();
    }
  }
}
