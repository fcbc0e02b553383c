package vn.motcua.logs;

import org.springframework.boot.json.JsonWriter;
import org.springframework.boot.json.JsonWriter.ValueProcessor;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/** Masks every text of a structured line: the message, those of exceptions, the trace. */
class MaskedJson implements StructuredLoggingJsonMembersCustomizer<Object> {

  @Override
  public void customize(JsonWriter.Members<Object> members) {
    members.applyingValueProcessor(ValueProcessor.of(String.class, Masked::text));
  }
}
