package vn.motcua.engine.hardening;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.springframework.http.server.PathContainer;

/**
 * Who may call what of Camunda's APIs, as {@code engine-api.yaml} says: anything else is refused.
 *
 * @param engine by group, what is allowed below the engine's REST API
 * @param webapps by group, what is allowed below {@code /camunda/api}, beside the engine's
 */
public record EngineApi(
    Map<String, List<EngineCall>> engine, Map<String, List<EngineCall>> webapps) {

  /** Refused to everybody, whatever else is said. */
  public static final String NEVER = "never";

  /** Allowed without a login. */
  public static final String ANYONE = "anyone";

  /** Stands for {@link #STAFF_GROUPS}. */
  public static final String STAFF = "staff";

  /** Those who work on dossiers or watch over them. */
  public static final Set<String> STAFF_GROUPS =
      Set.of("reception", "specialist", "clerk", "leader", "supervisor");

  /** Stands for {@link #OFFICER_GROUPS}. */
  public static final String OFFICERS = "officers";

  /** Those that models give tasks to. */
  public static final Set<String> OFFICER_GROUPS =
      Set.of("reception", "specialist", "clerk", "leader");

  private static final Map<String, Set<String>> WORDS =
      Map.of(STAFF, STAFF_GROUPS, OFFICERS, OFFICER_GROUPS);

  private static final String FILE = "/engine-api.yaml";

  /** What is shipped. */
  public static EngineApi shipped() {
    try (var file = EngineApi.class.getResourceAsStream(FILE)) {
      return JsonMapper.builder(new YAMLFactory()).build().readValue(file, EngineApi.class);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + FILE, e);
    }
  }

  /** Groups that are named, without the words for everybody and nobody. */
  public Set<String> groups() {
    var groups = new TreeMap<>(engine);
    groups.putAll(webapps);
    groups.keySet().removeAll(Set.of(NEVER, ANYONE, STAFF, OFFICERS));
    return groups.keySet();
  }

  /** Whether a member of these groups may; no groups at all is nobody's call. */
  public boolean allows(ApiRequest request, Collection<String> groups) {
    var calls = request.ofEngine() ? engine : webapps;
    var path = PathContainer.parsePath(request.path());
    Predicate<String> listed =
        group ->
            calls.getOrDefault(group, List.of()).stream()
                .anyMatch(call -> call.matches(request.method(), path));
    return !listed.test(NEVER)
        && (listed.test(ANYONE)
            || groups.stream().anyMatch(listed)
            || WORDS.entrySet().stream()
                .anyMatch(
                    word ->
                        groups.stream().anyMatch(word.getValue()::contains)
                            && listed.test(word.getKey())));
  }
}
