package vn.motcua.engine.migration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.bpmn.behavior.BoundaryEventActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.EventSubProcessStartEventActivityBehavior;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ProcessDefinitionImpl;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.jspecify.annotations.Nullable;
import vn.motcua.migration.Comparison.Reason;
import vn.motcua.migration.Comparison.Unmapped;
import vn.motcua.migration.Text;

/** What the engine says of a migration, in the words of process designers. */
final class Words {

  private static final Map<String, Reason> REASONS = new LinkedHashMap<>();

  static {
    REASONS.put("Activities have incompatible types", Reason.TYPE_CHANGED);
    REASONS.put("Events are not of the same type", Reason.TYPE_CHANGED);
    REASONS.put("There are multiple mappings", Reason.MAPPED_TWICE);
    REASONS.put("Only one gateway can be mapped", Reason.MAPPED_TWICE);
    REASONS.put("The closest mapped ancestor", Reason.SCOPE_CHANGED);
    REASONS.put("The source activity's event scope", Reason.SCOPE_CHANGED);
    REASONS.put("The gateway's flow scope", Reason.SCOPE_CHANGED);
    REASONS.put("Must map the inner activity", Reason.SCOPE_CHANGED);
    REASONS.put("Cannot remove the inner activity", Reason.SCOPE_CHANGED);
    REASONS.put("Target activity", Reason.SCOPE_CHANGED);
  }

  private Words() {}

  static @Nullable String name(ActivityImpl element) {
    return element.getName() == null ? null : element.getName().replaceAll("\\s+", " ").trim();
  }

  /** For example {@code “Ký duyệt kết quả” (userTask_sign)}. */
  static String quoted(ActivityImpl element) {
    var name = name(element);
    return name == null ? element.getId() : "“%s” (%s)".formatted(name, element.getId());
  }

  /**
   * @param failures what the engine said; null if there is nothing to compare the element with
   * @param standing how many dossiers stand there
   */
  static Unmapped unmapped(
      ActivityImpl element, @Nullable List<String> failures, boolean ambiguous, long standing) {
    var reason = ambiguous ? Reason.MAPPED_TWICE : reason(failures);
    var why = why(quoted(element), reason, failures);
    var effect = effect(listens(element), standing);
    return new Unmapped(
        element.getId(),
        name(element),
        reason,
        new Text(
            why.vietnamese() + " " + effect.vietnamese(), why.english() + " " + effect.english()),
        standing);
  }

  private static Reason reason(@Nullable List<String> failures) {
    if (failures == null) {
      return Reason.GONE;
    }
    return REASONS.entrySet().stream()
        .filter(known -> failures.stream().anyMatch(said -> said.startsWith(known.getKey())))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(Reason.OTHER);
  }

  private static Text why(String element, Reason reason, @Nullable List<String> failures) {
    return switch (reason) {
      case GONE ->
          new Text(
              element + " không còn trong phiên bản kia.",
              element + " is not in the other version any more.");
      case TYPE_CHANGED ->
          new Text(
              element + " đã thành một loại phần tử khác.",
              element + " has become an element of another kind.");
      case SCOPE_CHANGED ->
          new Text(
              element + " nằm trong khung khác, hoặc gắn vào bước khác.",
              element + " lies in another subprocess, or is attached to another step.");
      case MAPPED_TWICE ->
          new Text(
              element + " ứng với nhiều phần tử của phiên bản kia: không rõ là phần tử nào.",
              element + " has several elements of the other version for it: none is known.");
      case OTHER ->
          new Text(
              "%s không chuyển được: %s.".formatted(element, String.join("; ", failures)),
              "%s cannot go over: %s.".formatted(element, String.join("; ", failures)));
    };
  }

  private static Text effect(boolean listens, long standing) {
    if (listens) {
      return new Text(
          "Hồ sơ chuyển sang sẽ không còn chờ sự kiện này.",
          "Dossiers that go over do not listen for this event any more.");
    }
    return standing == 0
        ? new Text("Không có hồ sơ nào ở đó.", "No dossier stands there.")
        : new Text(
            "%d hồ sơ đang ở đó và sẽ ở lại phiên bản cũ, trừ khi ghi phần tử mới tương ứng."
                .formatted(standing),
            "%d dossiers stand there and stay in the old version, unless you say what it became."
                .formatted(standing));
  }

  private static boolean listens(ActivityImpl element) {
    return element.getActivityBehavior() instanceof BoundaryEventActivityBehavior
        || element.getActivityBehavior() instanceof EventSubProcessStartEventActivityBehavior;
  }

  /** Why one process cannot go over. */
  static Text refusal(
      MigratingProcessInstanceValidationReport report, ProcessDefinitionImpl model) {
    var stands =
        report.getActivityInstanceReports().stream()
            .map(instance -> instance.getSourceScopeId())
            .collect(Collectors.toSet());
    report.getTransitionInstanceReports().forEach(jump -> stands.add(jump.getSourceScopeId()));
    if (stands.isEmpty()) {
      // what the engine lists here are ids of its rows
      return new Text(
          "Quy trình đang chạy có phần không chuyển được: hãy hỏi quản trị hệ thống.",
          "The process has parts that cannot go over: ask the administrator.");
    }
    var elements =
        stands.stream()
            .map(model::findActivity)
            .map(Words::quoted)
            .sorted()
            .collect(Collectors.joining(", "));
    return new Text(
        "Hồ sơ đang ở %s, không có chỗ tương ứng trong phiên bản kia.".formatted(elements),
        "The dossier stands at %s, which has no place in the other version.".formatted(elements));
  }

  // what an exception says may quote a variable
  static Text failed(RuntimeException failure) {
    var what = failure.getClass().getSimpleName();
    return new Text(
        "Lỗi khi chuyển (%s): hãy hỏi quản trị hệ thống.".formatted(what),
        "It fails as it goes over (%s): ask the administrator.".formatted(what));
  }

  static Text suspended() {
    return new Text(
        "Hồ sơ đang bị tạm ngưng: hãy cho chạy lại trong Cockpit trước.",
        "The dossier's process is suspended: activate it in Cockpit first.");
  }

  static Text inAnotherVersion() {
    return new Text("Hồ sơ đã ở một phiên bản khác.", "The dossier is in another version by now.");
  }
}
