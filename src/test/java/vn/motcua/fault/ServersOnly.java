package vn.motcua.fault;

import vn.motcua.local.LocalServers;

/** The local run without the application, for a process that a test kills. */
final class ServersOnly {

  private ServersOnly() {}

  public static void main(String... args) {
    var servers = LocalServers.start(args);
    Runtime.getRuntime().addShutdownHook(new Thread(servers::close));
    System.out.println("ready " + servers.springProperties());
  }
}
