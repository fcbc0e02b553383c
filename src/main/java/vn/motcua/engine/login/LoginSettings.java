package vn.motcua.engine.login;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param basicGroups whose members may log in with HTTP Basic in production mode
 */
@ConfigurationProperties("motcua.login")
record LoginSettings(
    @DefaultValue({"portal", "designer", "monitor", "camunda-admin"}) Set<String> basicGroups) {}
