package vn.motcua.modelcheck.whatif.view;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.modelcheck.whatif.WhatIf;
import vn.motcua.modelcheck.whatif.WhatIf.Alternative;
import vn.motcua.modelcheck.whatif.WhatIf.PlannedStep;

/** A plan for a terminal. */
public final class TextTable {

  private static final List<String> HEADINGS =
      List.of("TT", "Bước", "Ai làm", "Thời hạn", "Từ", "Đến", "Ghi chú");

  private TextTable() {}

  public static String of(WhatIf plan) {
    var text = new StringBuilder();
    text.append(Times.title(plan)).append('\n');
    text.append(
        "Mô hình: %s (%s) · %s · lịch %s%n"
            .formatted(plan.modelName(), plan.model(), plan.ruleSet(), plan.calendarVersion()));
    text.append(Times.dates(plan)).append("\n\n");
    aligned(rows(plan.steps())).forEach(line -> text.append(line).append('\n'));
    text.append("\nMốc thời hạn\n");
    plan.milestones()
        .forEach(
            mark ->
                text.append("  %s  %s".formatted(Times.full(mark.at()), mark.name()))
                    .append(mark.then().isEmpty() ? "" : " → " + mark.then())
                    .append('\n'));
    if (!plan.alternatives().isEmpty()) {
      text.append("\nNgoài đường thẳng\n");
      plan.alternatives().forEach(other -> text.append("  ").append(line(other)).append('\n'));
    }
    plan.warnings().forEach(warning -> text.append("\nCẢNH BÁO: ").append(warning));
    return text.append(plan.warnings().isEmpty() ? "" : "\n").toString();
  }

  static String line(Alternative other) {
    var again =
        other.repeats().isEmpty()
            ? ""
            : " (rồi có thể lặp lại: %s)".formatted(String.join(", ", other.repeats()));
    return "%s – %s → %s%s".formatted(other.where(), other.when(), other.then(), again);
  }

  private static List<List<String>> rows(List<PlannedStep> steps) {
    var rows = new ArrayList<List<String>>();
    rows.add(HEADINGS);
    for (int i = 0; i < steps.size(); i++) {
      var step = steps.get(i);
      rows.add(
          List.of(
              String.valueOf(i + 1),
              step.name(),
              step.who(),
              Times.limit(step),
              Times.brief(step.from()),
              Times.brief(step.to()),
              note(step)));
    }
    return rows;
  }

  static String note(PlannedStep step) {
    var notes = new ArrayList<String>();
    switch (step.phase()) {
      case BEFORE_ACCEPTANCE -> notes.add("trước khi tiếp nhận");
      case AFTER_RESULT -> notes.add("không tính vào thời hạn");
      case RUNNING -> {}
    }
    if (step.parallel() > 0) {
      notes.add("song song (nhóm %d)".formatted(step.parallel()));
    }
    if (step.overrun()) {
      notes.add("VƯỢT HẠN");
    }
    if (!step.note().isEmpty()) {
      notes.add(step.note());
    }
    return String.join("; ", notes);
  }

  private static List<String> aligned(List<List<String>> rows) {
    var widths = new int[HEADINGS.size()];
    rows.forEach(
        row -> {
          for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], row.get(i).length());
          }
        });
    return rows.stream()
        .map(
            row -> {
              var line = new StringBuilder();
              for (int i = 0; i < widths.length; i++) {
                line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
              }
              return line.toString().stripTrailing();
            })
        .toList();
  }
}
