package vn.motcua.engine.migration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import vn.motcua.engine.behaviour.ReachRung;
import vn.motcua.migration.Text;

/** What becomes different for dossiers that go over, where everything has its place. */
class Remarks {

  private final ProcessDefinitionEntity to;
  private final Way way;
  private final BpmnModelInstance model;
  private final Map<String, String> timersBefore;
  private final Map<String, String> timersAfter;
  private final List<Text> remarks = new ArrayList<>();

  Remarks(
      ProcessDefinitionEntity from, ProcessDefinitionEntity to, Way way, CommandContext context) {
    this.to = to;
    this.way = way;
    this.model =
        context
            .getProcessEngineConfiguration()
            .getDeploymentCache()
            .findBpmnModelInstanceForProcessDefinition(to);
    this.timersBefore = timers(from, context);
    this.timersAfter = timers(to, context);
  }

  List<Text> all() {
    way.taskChanges().forEach(this::groups);
    way.mapped().forEach(this::changedTimer);
    timersAfter.keySet().stream()
        .filter(id -> !way.mapped().containsValue(id))
        .map(to::findActivity)
        .filter(timer -> timer != null && timer.getProperty(ReachRung.PROPERTY) == null)
        .forEach(this::newTimer);
    notBy();
    return remarks;
  }

  private void groups(String task, TaskChange change) {
    if (change.groupsChange()) {
      var element = Words.quoted(to.findActivity(task));
      var groups = String.join(", ", TaskChange.groups(change.after()));
      remarks.add(
          new Text(
              "%s chuyển sang bộ phận %s: việc đang mở cũng chuyển theo; ai đã nhận việc thì vẫn giữ."
                  .formatted(element, groups),
              "%s is for %s now: open tasks go to them as well; who has claimed one keeps it."
                  .formatted(element, groups)));
    }
  }

  private void changedTimer(String source, String target) {
    var before = timersBefore.get(source);
    var after = timersAfter.get(target);
    var element = to.findActivity(target);
    if (before != null
        && after != null
        && !before.equals(after)
        && element.getProperty(ReachRung.PROPERTY) == null) {
      remarks.add(
          new Text(
              "%s đổi từ %s thành %s: hồ sơ đang chờ vẫn giữ ngày đã tính."
                  .formatted(Words.quoted(element), before, after),
              "%s changes from %s to %s: dossiers that wait there keep their date."
                  .formatted(Words.quoted(element), before, after)));
    }
  }

  private void newTimer(ActivityImpl timer) {
    var element = Words.quoted(timer);
    remarks.add(
        new Text(
            "%s là mốc mới: tính từ lúc bắt đầu bước đó; mốc làm ngừng bước mà đã qua thì tính từ lúc chuyển."
                .formatted(element),
            "%s is new: it counts from the beginning of its step; one that would end the step at once counts from the migration."
                .formatted(element)));
  }

  /** What an officer has decided is on record under the id that its step had then. */
  private void notBy() {
    for (var property : model.getModelElementsByType(CamundaProperty.class)) {
      if ("motcua.notBy".equals(property.getCamundaName())) {
        var steps = List.of(property.getCamundaValue().trim().split("\\s*,\\s*"));
        way.mapped().entrySet().stream()
            .filter(mapped -> steps.contains(mapped.getValue()))
            .filter(mapped -> !steps.contains(mapped.getKey()))
            .forEach(mapped -> notBy(mapped.getKey(), mapped.getValue()));
      }
    }
  }

  private void notBy(String before, String after) {
    remarks.add(
        new Text(
            "motcua.notBy chỉ ghi %1$s: ai đã làm bước này khi còn tên %2$s vẫn ký được. Hãy ghi cả hai."
                .formatted(after, before),
            "motcua.notBy names %1$s alone: who did this step while it was %2$s may sign. Name both."
                .formatted(after, before)));
  }

  /** What each timer says, for example {@code WD15}, by the event's id. */
  private static Map<String, String> timers(ProcessDefinitionEntity model, CommandContext context) {
    var timers = new HashMap<String, String>();
    for (var job : context.getJobDefinitionManager().findByProcessDefinitionId(model.getId())) {
      var configuration = job.getJobConfiguration();
      if (job.getJobType().startsWith("timer") && configuration != null) {
        timers.put(job.getActivityId(), configuration.replaceFirst("^[A-Z]+: ", ""));
      }
    }
    return timers;
  }
}
