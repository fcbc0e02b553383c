package vn.motcua.modelcheck.processdoc;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.ConditionalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import vn.motcua.modelcheck.office.Declared;
import vn.motcua.modelcheck.steps.Ahead;
import vn.motcua.modelcheck.steps.Flows;
import vn.motcua.modelcheck.steps.Markup;
import vn.motcua.modelcheck.steps.OfficeModels.Model;
import vn.motcua.modelcheck.steps.OfficeWords;

/** What happens in a model without an officer: timers, messages, automatic work, and statuses. */
final class EventTable {

  private static final Map<String, String> INSTANTS =
      Map.of(
          "${deadline.atRisk(execution)}",
          "khi hồ sơ sắp đến hạn",
          "${deadline.due(execution)}",
          "khi quá hạn trả kết quả");

  private final Markup table = new Markup();

  private EventTable() {}

  static Markup of(Model model) {
    return new EventTable().write(model);
  }

  private Markup write(Model model) {
    table.open("table", "class", "events").open("thead").open("tr");
    List.of("Phần tử", "Khi nào, việc gì", "Sau đó", "Trạng thái hồ sơ")
        .forEach(heading -> table.element("th", heading, "scope", "col"));
    table.close().close().open("tbody");
    for (var node : model.bpmn().getModelElementsByType(FlowNode.class)) {
      var what = what(node);
      var status = Declared.at(node).status().orElse(null);
      if (!(node instanceof UserTask) && (!what.isEmpty() || status != null)) {
        table.text("\n").open("tr").element("td", Ahead.name(node)).element("td", what);
        table.element("td", then(node));
        table.element("td", status == null ? "" : status.vietnamese()).close();
      }
    }
    return table.close().close().text("\n");
  }

  private static String what(FlowNode node) {
    if (node instanceof BoundaryEvent event) {
      return "Ở bước “%s”: %s; %s"
          .formatted(
              Ahead.name(event.getAttachedTo()),
              when(event),
              event.cancelActivity() ? "bước này dừng lại" : "bước này vẫn tiếp tục");
    }
    if (node instanceof CatchEvent event && !event.getEventDefinitions().isEmpty()) {
      return when(event);
    }
    if (node instanceof CallActivity call) {
      var called = call.getCalledElement();
      return "${reviewModel}".equals(called)
          ? "Chạy mô hình giải quyết ghi trong danh mục thủ tục"
          : "Chạy mô hình " + called;
    }
    if (node instanceof BusinessRuleTask rule) {
      return "Hệ thống tra bảng quyết định " + rule.getCamundaDecisionRef();
    }
    return node instanceof ServiceTask ? "Hệ thống tự làm" : "";
  }

  private static String when(CatchEvent event) {
    return event.getEventDefinitions().stream()
        .map(EventTable::when)
        .findFirst()
        .orElse("bất cứ lúc nào");
  }

  private static String when(EventDefinition definition) {
    if (definition instanceof TimerEventDefinition timer) {
      return timer.getTimeDate() == null ? "sau " + duration(timer) : instant(timer.getTimeDate());
    }
    if (definition instanceof MessageEventDefinition message) {
      var name = message.getMessage() == null ? "?" : message.getMessage().getName();
      return "khi nhận thông điệp " + name;
    }
    if (definition instanceof ConditionalEventDefinition condition) {
      return "khi điều kiện đúng: " + condition.getCondition().getTextContent().strip();
    }
    return definition.getElementType().getTypeName();
  }

  private static String duration(TimerEventDefinition timer) {
    ModelElementInstance text =
        timer.getTimeDuration() == null ? timer.getTimeCycle() : timer.getTimeDuration();
    return text == null ? "?" : OfficeWords.duration(text.getTextContent());
  }

  private static String instant(ModelElementInstance text) {
    var expression = text.getTextContent().strip();
    return INSTANTS.getOrDefault(expression, "vào " + expression);
  }

  private static String then(FlowNode node) {
    var first =
        Flows.from(node).stream().map(way -> Ahead.first(way.getTarget())).distinct().toList();
    return String.join(" hoặc ", first);
  }
}
