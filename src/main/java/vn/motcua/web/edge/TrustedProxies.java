package vn.motcua.web.edge;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.autoconfigure.web.ServerProperties.ForwardHeadersStrategy;
import org.springframework.boot.autoconfigure.web.ServerProperties.Tomcat.Remoteip;
import org.springframework.stereotype.Component;

/**
 * Has it said which proxy is believed when it says for whom it asks. The default is every private
 * address, which in an office is every desk: each could be any other, and wait for nothing.
 */
@Component
class TrustedProxies implements InitializingBean {

  private final ServerProperties server;

  TrustedProxies(ServerProperties server) {
    this.server = server;
  }

  @Override
  public void afterPropertiesSet() {
    var strategy = server.getForwardHeadersStrategy();
    if (strategy == null || strategy == ForwardHeadersStrategy.NONE) {
      return;
    }
    if (strategy == ForwardHeadersStrategy.FRAMEWORK) {
      throw new IllegalStateException(
          "server.forward-headers-strategy is framework, which believes X-Forwarded-For of"
              + " everybody: set native, and server.tomcat.remoteip.internal-proxies.");
    }
    var proxies = server.getTomcat().getRemoteip().getInternalProxies();
    if (proxies.equals(new Remoteip().getInternalProxies())) {
      throw new IllegalStateException(
          "server.forward-headers-strategy is native: set server.tomcat.remoteip.internal-proxies"
              + " to the address of the proxy, as a regular expression, for example 10\\.1\\.2\\.3.");
    }
  }
}
