package vn.motcua.installation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param mode {@code production} where nothing is said; {@code local}, which the local run and the
 *     tests set, allows accounts and keys that everybody knows
 */
@ConfigurationProperties("motcua")
public record Installation(@DefaultValue("production") Mode mode) {

  public enum Mode {
    LOCAL,
    PRODUCTION
  }

  public boolean isForWork() {
    return mode == Mode.PRODUCTION;
  }
}
