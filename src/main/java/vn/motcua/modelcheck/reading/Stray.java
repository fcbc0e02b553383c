package vn.motcua.modelcheck.reading;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Files whose names say nothing to the engine: pictures and notes may lie beside the models. */
final class Stray {

  private static final int BEGINNING = 4096;

  private Stray() {}

  static void check(String file, byte[] content) throws UnreadableException {
    if (file.toLowerCase(Locale.ROOT).endsWith(".cmmn")) {
      throw UnreadableException.because("file-is-cmmn", file);
    }
    int length = Math.min(content.length, BEGINNING);
    String beginning = new String(content, 0, length, StandardCharsets.UTF_8);
    boolean model =
        beginning.contains("omg.org/spec/BPMN/") || beginning.contains("omg.org/spec/DMN/");
    boolean form = beginning.contains("\"components\"") && beginning.contains("\"label\"");
    if (model || form) {
      throw UnreadableException.because("file-wrong-extension", file);
    }
  }
}
