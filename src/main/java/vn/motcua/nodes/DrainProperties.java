package vn.motcua.nodes;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param drain how long a node that ends still answers: longer than a balancer needs to see by its
 *     readiness that it goes. Zero where there is no other node
 */
@ConfigurationProperties("motcua.shutdown")
record DrainProperties(@DefaultValue("0s") Duration drain) {}
