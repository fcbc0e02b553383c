package vn.motcua.engine;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Channel;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Status;
import vn.motcua.engine.delegates.OpenTasks;
import vn.motcua.engine.timers.DeadlineInModels;
import vn.motcua.modelcheck.office.Declared;
import vn.motcua.modelcheck.office.Vocabulary;
import vn.motcua.procedures.Procedures;

/** The model check knows no engine: what it takes the engine to offer is what the engine offers. */
class VocabularyTest {

  private final RuntimeService runtime = mock(RuntimeService.class, RETURNS_DEEP_STUBS);

  @Test
  void delegatesAreTheEnginesBeans() {
    var scan = new ClassPathScanningCandidateComponentProvider(false);
    scan.addIncludeFilter(new AssignableTypeFilter(JavaDelegate.class));
    var beans =
        scan.findCandidateComponents("vn.motcua.engine").stream()
            .map(bean -> type(bean.getBeanClassName()).getAnnotation(Component.class).value())
            .collect(toSet());

    assertThat(Vocabulary.DELEGATES).isEqualTo(beans).containsAll(Vocabulary.OUTSIDE);
  }

  @Test
  void callsAreThePublicMethodsOfTheBeansForModels() {
    assertThat(Vocabulary.BEANS)
        .isEqualTo(
            Map.of("deadline", calls(DeadlineInModels.class), "openTasks", calls(OpenTasks.class)));
  }

  @Test
  void groupsAreThoseThatTasksAreGivenTo() throws ReflectiveOperationException {
    var withTasks = type("vn.motcua.engine.access.Groups").getDeclaredMethod("withTasks");
    withTasks.setAccessible(true);

    assertThat(withTasks.invoke(null)).isEqualTo(Vocabulary.GROUPS);
  }

  @Test
  void messagesAreThoseThatAreCorrelated() {
    var tasks = new CamundaReviewTasks(runtime);
    tasks.supplementArrived(UUID.randomUUID());
    tasks.paymentArrived(UUID.randomUUID());
    tasks.withdrawalRequested(UUID.randomUUID());

    var messages = ArgumentCaptor.forClass(String.class);
    verify(runtime, atLeastOnce()).createMessageCorrelation(messages.capture());
    assertThat(messages.getAllValues()).containsExactlyInAnyOrderElementsOf(Vocabulary.MESSAGES);
  }

  @Test
  @SuppressWarnings("unchecked")
  void aDossierStartsWithVariablesThatModelsMayRead() throws IOException {
    var workflow =
        new CamundaDossierWorkflow(
            runtime,
            mock(TaskService.class),
            mock(FormService.class),
            mock(IdentityService.class),
            new ObjectMapper());
    var procedure =
        new Procedures(new FileSystemResource("bpmn/procedures/catalogue.yaml")).all().get(0);
    var dossier =
        new Dossier(
            UUID.randomUUID(),
            "S-1",
            null,
            "H63.12.3",
            procedure.code(),
            procedure.field().code(),
            Channel.COUNTER,
            Status.REGISTERED,
            Instant.EPOCH,
            null,
            null,
            null);

    workflow.start(dossier, procedure);

    ArgumentCaptor<Map<String, Object>> variables = ArgumentCaptor.forClass(Map.class);
    verify(runtime).startProcessInstanceByKey(any(), any(), variables.capture());
    var known = new TreeSet<>(variables.getValue().keySet());
    known.addAll(named("behaviour/EnterStatus.java", "setVariable\\(\"(\\w+)\""));
    known.addAll(named("timers/ShowTheClock.java", "\"(\\w+)\", deadline"));
    assertThat(Vocabulary.VARIABLES).containsExactlyInAnyOrderElementsOf(known);
  }

  @Test
  void propertiesAreThoseThatGetBehaviour() throws IOException {
    var declared = new TreeSet<String>();
    try (var sources = Files.walk(Path.of("src/main/java/vn/motcua/engine"))) {
      for (var source : sources.filter(Files::isRegularFile).toList()) {
        declared.addAll(literals(source, "\"(motcua\\.[a-z]\\w*)\""));
      }
    }

    assertThat(declared).containsAll(Declared.known());
  }

  private static Set<String> named(String source, String pattern) throws IOException {
    return literals(Path.of("src/main/java/vn/motcua/engine").resolve(source), pattern);
  }

  private static Set<String> literals(Path source, String pattern) throws IOException {
    return Pattern.compile(pattern)
        .matcher(Files.readString(source))
        .results()
        .map(found -> found.group(1))
        .collect(toSet());
  }

  private static Map<String, Integer> calls(Class<?> bean) {
    return Stream.of(bean.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .collect(toMap(method -> method.getName(), method -> method.getParameterCount()));
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
