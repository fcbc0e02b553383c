package vn.motcua.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import vn.motcua.settings.GivenSetting.By;

/** What can be set: ours and our libraries', by the lists that lie beside the classes. */
record KnownSettings(Map<ConfigurationPropertyName, KnownSetting> byName, Set<String> types) {

  private static final List<String> LISTS =
      List.of(
          "META-INF/spring-configuration-metadata.json",
          "META-INF/additional-spring-configuration-metadata.json");

  static KnownSettings onTheClassPath() {
    try {
      var urls = new ArrayList<URL>();
      for (var list : LISTS) {
        urls.addAll(Collections.list(KnownSettings.class.getClassLoader().getResources(list)));
      }
      return read(urls);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static KnownSettings read(List<URL> lists) throws IOException {
    var byName = new LinkedHashMap<ConfigurationPropertyName, KnownSetting>();
    var types = new LinkedHashSet<String>();
    for (var list : lists) {
      var json = new ObjectMapper().readTree(list);
      json.path("properties").forEach(property -> add(setting(property), byName));
      json.path("groups").forEach(group -> types.add(group.path("type").asText()));
    }
    return new KnownSettings(byName, types);
  }

  // some libraries' lists name the same
  private static void add(
      KnownSetting setting, Map<ConfigurationPropertyName, KnownSetting> byName) {
    byName.merge(
        ConfigurationPropertyName.adapt(setting.name(), '.'),
        setting,
        (one, other) -> one.read() ? one : other);
  }

  private static KnownSetting setting(JsonNode property) {
    var deprecation = property.path("deprecation");
    return new KnownSetting(
        property.path("name").asText(),
        property.path("type").asText(),
        !deprecation.path("level").asText().equals("error"),
        deprecation.path("replacement").asText(null),
        property.path("description").asText());
  }

  Optional<KnownSetting> setBy(GivenSetting given) {
    if (given.by() == By.VARIABLE) {
      return byName.values().stream().filter(given::sets).findFirst();
    }
    // itself, or the map or list that it is an entry of
    var name = ConfigurationPropertyName.adapt(given.key(), '.');
    while (!name.isEmpty()) {
      var known = byName.get(name);
      if (known != null) {
        return Optional.of(known).filter(given::sets);
      }
      name = name.getParent();
    }
    return Optional.empty();
  }

  List<KnownSetting> ours() {
    return byName.values().stream().filter(known -> known.name().startsWith("motcua.")).toList();
  }

  /** The one whose name differs least, if it could be a slip of the pen. */
  Optional<KnownSetting> like(String name) {
    KnownSetting nearest = null;
    int least = 1 + name.length() / 4;
    var bare = bare(name);
    for (var known : byName.values()) {
      int distance = Distance.between(bare, bare(known.name()), least);
      if (distance < least && known.read()) {
        nearest = known;
        least = distance;
      }
    }
    return Optional.ofNullable(nearest);
  }

  private static String bare(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[-._]", "");
  }
}
