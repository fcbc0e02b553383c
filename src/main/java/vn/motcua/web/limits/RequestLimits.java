package vn.motcua.web.limits;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much of the server one request or one caller may take.
 *
 * @param maxBody of a request that is neither the file of a paper nor a deployment
 * @param bodyTimeout within which such a body must be here
 * @param uploadTimeout within which a file or a deployment must be here
 * @param guests how many requests of callers who have not logged in are served at the same time
 * @param guestsPerAddress of those, how many from one address
 */
@ConfigurationProperties("motcua.web")
record RequestLimits(
    @DefaultValue("1MB") DataSize maxBody,
    @DefaultValue("10s") Duration bodyTimeout,
    @DefaultValue("10m") Duration uploadTimeout,
    @DefaultValue("120") int guests,
    @DefaultValue("60") int guestsPerAddress) {}
