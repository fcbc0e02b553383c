package vn.motcua.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.RepositoryService;
import vn.motcua.engine.models.gate.ModelGate;

/**
 * New versions of the shipped models as a designer makes them: in each, one task is inserted and
 * one renamed, with its id. They are removed again, with all that is in them.
 */
public class ChangedModels {

  /** The new ids, by the old ones. */
  public static final Map<String, Map<String, String>> RENAMED =
      Map.of(
          "dossier", Map.of("userTask_apologise", "userTask_sayIsSorry"),
          "intake", Map.of("userTask_awaitSupplement", "userTask_waitForPapers"),
          "specialist-review", Map.of("userTask_draft", "userTask_prepareResult"),
          "return", Map.of("userTask_handOver", "userTask_giveResult"));

  private final RepositoryService repository;
  private final ModelGate gate;
  private final List<String> deployed = new ArrayList<>();

  public ChangedModels(RepositoryService repository, ModelGate gate) {
    this.repository = repository;
    this.gate = gate;
  }

  /** With one task inserted and one renamed. */
  public void deploy(String process) {
    switch (process) {
      case "dossier" ->
          deploy(process, "dossier", s -> insert(s, "flow_routed", "callActivity_review", process));
      case "intake" ->
          deploy(process, "intake", s -> insert(s, "flow_accept", "endEvent_accepted", process));
      case "specialist-review" ->
          deploy(process, "review", s -> insert(s, "flow_sign", "userTask_number", process));
      case "return" ->
          deploy(process, "return", s -> insert(s, "flow_notified", "userTask_handOver", process));
      default -> throw new IllegalArgumentException(process);
    }
  }

  /** Of a folder of {@code bpmn/}, changed in any way. */
  public void deploy(String process, String folder, UnaryOperator<String> change) {
    var deployment = repository.createDeployment().name("bpmn/" + folder + ", changed");
    try (var files = Files.list(Path.of("bpmn", folder))) {
      for (var file : files.toList()) {
        var name = file.getFileName().toString();
        var text = Files.readString(file);
        if (name.equals(process + ".bpmn")) {
          deployment.addString(folder + "/" + name, change.apply(text));
        } else if (name.endsWith(".form")) {
          deployment.addString(folder + "/" + name, text);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    // not as a designer may
    deployed.add(gate.passing(deployment::deploy).getId());
  }

  public void remove() {
    deployed.forEach(id -> repository.deleteDeployment(id, true, true, true));
    deployed.clear();
  }

  /** A task on the flow, and the renamed one. */
  private static String insert(String model, String flow, String target, String process) {
    var inserted =
        """
        <bpmn:userTask id="userTask_inserted" name="Việc mới" camunda:candidateGroups="clerk" />
        <bpmn:sequenceFlow id="flow_inserted" sourceRef="userTask_inserted" targetRef="%s" />
        """
            .formatted(target);
    var text =
        model
            .replaceAll(
                "(<bpmn:sequenceFlow id=\"%s\"[^>]*targetRef=\")%s\"".formatted(flow, target),
                "$1userTask_inserted\"")
            .replaceFirst("<bpmn:incoming>%s</bpmn:incoming>".formatted(flow), "")
            .replaceAll("(?s)<bpmndi:BPMNDiagram.*</bpmndi:BPMNDiagram>", "")
            .replace("</bpmn:process>", inserted + "</bpmn:process>");
    for (var renamed : RENAMED.get(process).entrySet()) {
      text = text.replace(renamed.getKey() + "\"", renamed.getValue() + "\"");
      text = text.replace(renamed.getKey() + ",", renamed.getValue() + ",");
      text = text.replace("'" + renamed.getKey() + "'", "'" + renamed.getValue() + "'");
    }
    return text;
  }
}
