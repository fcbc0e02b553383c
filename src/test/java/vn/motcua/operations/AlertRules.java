package vn.motcua.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/** The rules that operators give to Prometheus. */
final class AlertRules {

  private AlertRules() {}

  static List<JsonNode> all() {
    try {
      var file = new YAMLMapper().readTree(Path.of("docs/prometheus/alerts.yaml").toFile());
      return StreamSupport.stream(file.at("/groups/0/rules").spliterator(), false).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
