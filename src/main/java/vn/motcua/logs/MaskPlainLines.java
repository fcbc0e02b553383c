package vn.motcua.logs;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.pattern.DynamicConverter;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.logback.ExtendedWhitespaceThrowableProxyConverter;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Masks messages and traces of plain lines, whatever has set up the appenders: Spring Boot without
 * a file, or a file of the installation.
 */
class MaskPlainLines implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  static class Message extends MessageConverter {
    @Override
    public String convert(ILoggingEvent event) {
      return Masked.text(String.valueOf(super.convert(event)));
    }
  }

  static class Trace extends ExtendedWhitespaceThrowableProxyConverter {
    @Override
    public String convert(ILoggingEvent event) {
      return Masked.text(super.convert(event));
    }
  }

  private static final Supplier<DynamicConverter> MESSAGE = Message::new;
  private static final Supplier<DynamicConverter> TRACE = Trace::new;

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logs) {
      logs.getLoggerList().forEach(MaskPlainLines::mask);
    }
  }

  private static void mask(Logger logger) {
    logger
        .iteratorForAppenders()
        .forEachRemaining(
            appender -> {
              if (appender instanceof OutputStreamAppender<?> stream
                  && stream.getEncoder() instanceof PatternLayoutEncoder plain) {
                mask(plain);
              }
            });
  }

  static void mask(PatternLayoutEncoder plain) {
    var layout = (PatternLayout) plain.getLayout();
    var words = layout.getInstanceConverterMap();
    Stream.of("m", "msg", "message").forEach(word -> words.put(word, MESSAGE));
    Stream.of("ex", "xEx", "wEx", "wex", "exception", "throwable", "xException", "xThrowable")
        .forEach(word -> words.put(word, TRACE));
    // reads the pattern again, with these words
    layout.start();
  }
}
