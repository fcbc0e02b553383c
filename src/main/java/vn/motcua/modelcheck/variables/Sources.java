package vn.motcua.modelcheck.variables;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import vn.motcua.modelcheck.atlas.Step;
import vn.motcua.modelcheck.office.FormFile;
import vn.motcua.modelcheck.office.Office;
import vn.motcua.modelcheck.office.Vocabulary;
import vn.motcua.modelcheck.office.XmlOutline.Trait;

/** What a step leaves behind for those after it. */
final class Sources {

  private Sources() {}

  static Set<String> of(Office office, Step step) {
    Set<String> set = new HashSet<>();
    step.declared().value("motcua.decision").ifPresent(set::add);
    if (step.node() instanceof UserTask task) {
      Optional.ofNullable(task.getCamundaFormRef())
          .flatMap(id -> office.form(step.body().file().folder(), id))
          .ifPresent(form -> addFields(form, set));
    } else if (step.node() instanceof BusinessRuleTask task) {
      Optional.ofNullable(task.getCamundaResultVariable()).ifPresent(set::add);
    }
    for (Trait trait : traits(step)) {
      boolean output =
          trait.element().equals("outputParameter") && trait.attribute().equals("name");
      boolean out = trait.element().equals("out") && trait.attribute().equals("target");
      boolean result = trait.attribute().equals("resultVariable");
      if (output || out || result) {
        set.add(trait.value());
      }
    }
    return set;
  }

  /** What is for the step itself alone. */
  static Set<String> local(Step step) {
    Set<String> set = new HashSet<>();
    for (Trait trait : traits(step)) {
      boolean input = trait.element().equals("inputParameter") && trait.attribute().equals("name");
      boolean loop =
          trait.attribute().equals("elementVariable") || trait.attribute().equals("collection");
      if (input || loop) {
        set.add(trait.value());
      }
    }
    return set;
  }

  private static List<Trait> traits(Step step) {
    return step.body().file().outline().traits().getOrDefault(step.id(), List.of());
  }

  private static void addFields(FormFile form, Set<String> set) {
    for (JsonNode component : form.components()) {
      String key = component.path("key").asText("");
      if (!key.isEmpty()
          && !component.path("disabled").asBoolean()
          && !Vocabulary.FORGOTTEN.contains(key)) {
        set.add(key);
      }
    }
  }
}
