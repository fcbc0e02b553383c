package vn.motcua.modelcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Test;
import vn.motcua.modelcheck.ShippedModels.Model;

/** After all process tests: which element and which sequence flow has none of them taken? */
class EveryPathIT {

  @Test
  void everyPathOfEveryShippedModelIsTakenBySomeProcessTest() throws IOException {
    var paths = ShippedModels.processes().flatMap(EveryPathIT::elements).toList();
    var untaken = new TreeSet<>(paths);
    untaken.removeAll(taken());

    System.out.printf(
        "Taken by process tests: %d of %d elements and flows%n",
        paths.size() - untaken.size(), paths.size());
    assertThat(paths).hasSizeGreaterThan(100);
    assertThat(untaken).as("not taken by the process tests of this build, all of them").isEmpty();
  }

  private static Stream<String> elements(Model model) {
    var process = model.bpmn().getModelElementsByType(Process.class).iterator().next().getId();
    return model.bpmn().getModelElementsByType(FlowElement.class).stream()
        .filter(element -> element instanceof FlowNode || element instanceof SequenceFlow)
        .map(element -> process + "#" + element.getId());
  }

  private static List<String> taken() throws IOException {
    try (var notes = Files.list(Path.of("target/paths"))) {
      return notes.flatMap(EveryPathIT::lines).toList();
    }
  }

  private static Stream<String> lines(Path notes) {
    try {
      return Files.readAllLines(notes).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
