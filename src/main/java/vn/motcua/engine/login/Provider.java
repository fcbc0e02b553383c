package vn.motcua.engine.login;

import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** The OpenID Connect provider by which staff log in, known to Spring Security by its name here. */
public final class Provider {

  public static final String ID = "motcua";

  public static final String CLIENT =
      "spring.security.oauth2.client.registration." + ID + ".client-id";

  private Provider() {}

  static boolean isConfigured(Environment environment) {
    return StringUtils.hasText(environment.getProperty(CLIENT));
  }
}
