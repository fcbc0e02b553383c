package vn.motcua.modelcheck.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import vn.motcua.modelcheck.office.FormFile;

final class FormReader {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private FormReader() {}

  static FormFile read(String folder, String name, byte[] content) throws UnreadableException {
    String file = folder + "/" + name;
    String text = FileText.of(file, content);
    try {
      JsonNode json = JSON.readTree(text);
      if (!json.isObject() || !json.path("components").isArray()) {
        throw UnreadableException.because("file-not-form", file);
      }
      return new FormFile(folder, name, json);
    } catch (JsonProcessingException e) {
      String line = e.getLocation() == null ? "?" : String.valueOf(e.getLocation().getLineNr());
      throw UnreadableException.because("json-damaged", file, line, gist(e));
    }
  }

  private static String gist(JsonProcessingException e) {
    String text = e.getOriginalMessage().lines().findFirst().orElse("");
    return text.length() > 200 ? text.substring(0, 200) + "…" : text;
  }
}
