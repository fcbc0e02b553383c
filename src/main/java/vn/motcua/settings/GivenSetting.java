package vn.motcua.settings;

import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

/**
 * What is set, without its value: it may be a secret.
 *
 * @param key as it is written where it is set
 * @param by how it is set
 * @param where for people, for example {@code application.yaml, line 3}
 */
record GivenSetting(String key, By by, String where) {

  enum By {
    /** A file or an argument: whoever wrote it meant this application. */
    FILE_OR_ARGUMENT,
    /** A system property or another source, in which anybody may have left something. */
    ELSEWHERE,
    VARIABLE
  }

  boolean isOurs() {
    return key.regionMatches(true, 0, by == By.VARIABLE ? "motcua_" : "motcua.", 0, 7);
  }

  /** Whether this sets it, or an entry of it. */
  boolean sets(KnownSetting setting) {
    return by == By.VARIABLE
        ? setting.isVariable(key)
        : setting.is(ConfigurationPropertyName.adapt(key, '.'));
  }
}
