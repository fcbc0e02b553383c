package vn.motcua.logs;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/** Identity numbers that are planted in messages and exceptions come out of neither format. */
class MaskedLogsTest {

  private static final String IDENTITY = "074098765923";
  private static final UUID DOSSIER = UUID.fromString("0f5d1c1e-8b1f-4f3a-9c55-123456789012");

  private final LoggerContext logs = new LoggerContext();
  private final StandardEnvironment environment = new StandardEnvironment();

  @BeforeEach
  void ourSettings() throws Exception {
    new YamlPropertySourceLoader()
        .load("application", new ClassPathResource("application.yaml"))
        .forEach(environment.getPropertySources()::addLast);
    logs.putObject(Environment.class.getName(), environment);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ecs", "logstash"})
  void aStructuredLineIsOneObjectWithoutThem(String format) throws Exception {
    var encoder = new StructuredLogEncoder();
    encoder.setContext(logs);
    encoder.setFormat(format);
    encoder.setCharset(StandardCharsets.UTF_8);
    encoder.start();
    var line = encoded(encoder);
    assertThat(line.strip().lines()).hasSize(1);
    var json = new ObjectMapper().readTree(line);
    assertThat(json.get("message").asText())
        .isEqualTo("Dossier " + DOSSIER + " of *** is not there");
    assertThat(json.get("dossierId").asText()).isEqualTo(DOSSIER.toString());
    assertThat(json.get("requestId").asText()).isEqualTo("r-1");
    assertThat(line).contains("IllegalStateException", "MaskedLogsTest").doesNotContain(IDENTITY);
  }

  @Test
  void aPlainLineNamesRequestAndDossierAndNoneOfThem() {
    var encoder = new PatternLayoutEncoder();
    encoder.setContext(logs);
    encoder.setPattern(environment.getProperty("logging.pattern.correlation") + "%m%n%ex");
    encoder.start();
    MaskPlainLines.mask(encoder);
    var lines = encoded(encoder);
    assertThat(lines)
        .startsWith("[r-1 " + DOSSIER + "] Dossier " + DOSSIER + " of *** is not there")
        .contains("Caused by: java.sql.SQLException: Key (identity)=(***)")
        .contains("\tat ")
        .doesNotContain(IDENTITY);
    var silent = new LoggingEvent("x", logs.getLogger("x"), Level.INFO, "quiet", null, null);
    silent.setMDCPropertyMap(Map.of());
    assertThat(new String(encoder.encode(silent), StandardCharsets.UTF_8)).startsWith("quiet");
  }

  @Test
  void theDigitsOfAUuidStay() {
    assertThat(Masked.text("of %s, 0912345678 and %s".formatted(DOSSIER, IDENTITY)))
        .isEqualTo("of %s, *** and ***".formatted(DOSSIER));
  }

  private String encoded(Encoder<ch.qos.logback.classic.spi.ILoggingEvent> encoder) {
    var cause = new java.sql.SQLException("Key (identity)=(" + IDENTITY + ")");
    var failure = new IllegalStateException("No applicant " + IDENTITY, cause);
    var event =
        new LoggingEvent(
            "x",
            logs.getLogger("vn.motcua"),
            Level.WARN,
            "Dossier {} of {} is not there",
            failure,
            new Object[] {DOSSIER, IDENTITY});
    event.setMDCPropertyMap(Map.of("requestId", "r-1", "dossierId", DOSSIER.toString()));
    return new String(encoder.encode(event), StandardCharsets.UTF_8);
  }
}
