package vn.motcua.modelcheck.office;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A {@code .form} file that is JSON. */
public record FormFile(String folder, String name, JsonNode json) {

  public String path() {
    return folder + "/" + name;
  }

  /** What tasks refer to it by. */
  public String id() {
    return json.path("id").asText("");
  }

  /** All fields and other parts, also those within a group. */
  public List<JsonNode> components() {
    List<JsonNode> found = new ArrayList<>();
    collect(json, found);
    return found;
  }

  public Optional<JsonNode> field(String key) {
    return components().stream().filter(c -> key.equals(c.path("key").asText())).findFirst();
  }

  private static void collect(JsonNode part, List<JsonNode> found) {
    for (JsonNode component : part.path("components")) {
      found.add(component);
      collect(component, found);
    }
  }
}
