package vn.motcua.settings;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

/**
 * What can be set.
 *
 * @param name for example {@code motcua.models.folder}
 * @param type of its values, as the list of settings says it
 * @param read whether anybody reads it in this version
 * @param replacement what is read instead of it, if nobody reads it any more
 */
record KnownSetting(
    String name, String type, boolean read, @Nullable String replacement, String description) {

  /** One of which no more than the name is known. */
  static KnownSetting called(String name) {
    return new KnownSetting(name, "", true, null, "");
  }

  /** As an environment variable, for example {@code MOTCUA_MODELS_MAXUPLOAD}. */
  String variable() {
    return upper(name.replace("-", ""));
  }

  boolean is(ConfigurationPropertyName given) {
    var own = ConfigurationPropertyName.adapt(name, '.');
    return own.equals(given) || (holdsMore() && own.isAncestorOf(given));
  }

  boolean isVariable(String given) {
    // Spring reads the second form as well
    return isVariable(variable(), given) || isVariable(upper(name.replace('-', '_')), given);
  }

  private boolean isVariable(String own, String given) {
    return own.equals(given) || (holdsMore() && given.startsWith(own + "_"));
  }

  /** A map or a list, whose entries have names of their own. */
  private boolean holdsMore() {
    return type.startsWith("java.util.") || type.endsWith("[]");
  }

  private static String upper(String name) {
    return name.replace('.', '_').toUpperCase(Locale.ROOT);
  }
}
