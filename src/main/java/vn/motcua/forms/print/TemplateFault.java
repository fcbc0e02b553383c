package vn.motcua.forms.print;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.exceptions.TemplateEngineException;
import org.thymeleaf.exceptions.TemplateProcessingException;

/**
 * What is wrong with a template, and where, out of a failure and its causes: of these none but the
 * template engine's own and ours, because others may quote the values.
 *
 * @param file null where the engine names none
 */
record TemplateFault(@Nullable String file, @Nullable Integer line, String wrong) {

  private static final int DEEPEST = 20;

  static TemplateFault in(TemplateEngineException failure) {
    var causes =
        Stream.<@Nullable Throwable>iterate(failure, t -> t != null, Throwable::getCause)
            .limit(DEEPEST)
            .toList();
    var said = only(causes, TemplateProcessingException.class);
    // it names a template by its file as soon as it has read it
    var file =
        innermost(
            said.stream()
                .map(TemplateProcessingException::getTemplateName)
                .filter(name -> name != null && name.endsWith(".html")));
    var wrong =
        only(causes, UnknownValueException.class).stream()
            .map(Throwable::getMessage)
            .findFirst()
            .or(() -> innermost(said.stream().map(TemplateFault::words)));
    return new TemplateFault(
        file.orElse(null),
        innermost(said.stream().map(TemplateProcessingException::getLine)).orElse(null),
        wrong.orElse("it cannot be filled"));
  }

  private static String words(TemplateEngineException e) {
    return e.getMessage().replaceAll("\\s*\\(template: .*\\)$", "");
  }

  private static <T> List<T> only(List<? extends @Nullable Throwable> causes, Class<T> type) {
    return causes.stream().filter(type::isInstance).map(type::cast).toList();
  }

  private static <T> Optional<T> innermost(Stream<@Nullable T> all) {
    return all.flatMap(Stream::ofNullable).reduce((outer, inner) -> inner);
  }
}
