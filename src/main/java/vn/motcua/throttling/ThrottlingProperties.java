package vn.motcua.throttling;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often somebody may try, on each node.
 *
 * @param loginFailures wrong passwords of one account from one address, before it has to wait
 * @param loginWait after one more; twice as long after each further one
 * @param longestLoginWait and never longer
 * @param addressFailures wrong passwords of all accounts from one address within the window
 * @param accountFailures wrong passwords of one account from all addresses within the window
 * @param window of the two, after which they begin anew
 * @param publicPerMinute calls of the API without a login, from one address
 * @param searchesPerHour searches for a person's dossiers by one account
 */
@Validated
@ConfigurationProperties("motcua.throttling")
public record ThrottlingProperties(
    @DefaultValue("5") @Min(1) int loginFailures,
    @DefaultValue("10s") Duration loginWait,
    @DefaultValue("5m") Duration longestLoginWait,
    @DefaultValue("50") @Min(1) int addressFailures,
    @DefaultValue("100") @Min(1) int accountFailures,
    @DefaultValue("15m") Duration window,
    @DefaultValue("600") @Min(1) int publicPerMinute,
    @DefaultValue("200") @Min(1) int searchesPerHour) {}
