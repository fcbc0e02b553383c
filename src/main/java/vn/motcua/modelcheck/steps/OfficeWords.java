package vn.motcua.modelcheck.steps;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.deadline.rules.StepLimit;
import vn.motcua.procedures.TimeLimit;

/** What an office calls the groups and times that models write in short. */
public final class OfficeWords {

  private static final Map<String, String> GROUPS = new LinkedHashMap<>();
  private static final String ROUTED = "${specialistGroup}";

  static {
    GROUPS.put("reception", "Bộ phận tiếp nhận và trả kết quả");
    GROUPS.put("specialist", "Công chức chuyên môn");
    GROUPS.put("specialist-judicial", "Tư pháp – hộ tịch");
    GROUPS.put("specialist-land", "Địa chính – xây dựng");
    GROUPS.put("specialist-social", "Văn hoá – xã hội");
    GROUPS.put("specialist-economy", "Kinh tế – tài chính");
    GROUPS.put("clerk", "Văn thư");
    GROUPS.put("leader", "Lãnh đạo UBND");
    GROUPS.put("supervisor", "Giám sát");
  }

  private OfficeWords() {}

  /** The names of the groups that models may give tasks to, by their ids. */
  public static Map<String, String> groups() {
    return Map.copyOf(GROUPS);
  }

  /**
   * Who does a step.
   *
   * @param handlingGroup of the procedure; null where no procedure is meant
   */
  public static String groups(Step step, @Nullable String handlingGroup) {
    return step.groups().isEmpty()
        ? "Chưa có nhóm thực hiện"
        : step.groups().stream()
            .map(group -> group(group, handlingGroup))
            .collect(Collectors.joining(", "));
  }

  private static String group(String group, @Nullable String handlingGroup) {
    if (!group.equals(ROUTED)) {
      return GROUPS.getOrDefault(group, group);
    }
    return handlingGroup == null
        ? "Công chức chuyên môn được phân công"
        : GROUPS.getOrDefault(handlingGroup, handlingGroup);
  }

  public static String limit(@Nullable StepLimit limit) {
    if (limit == null) {
      return "Chưa khai báo";
    }
    return switch (limit.unit()) {
      case WORKING_HOURS -> limit.amount() + " giờ làm việc";
      case WORKING_DAYS -> limit.amount() + " ngày làm việc";
      case PERCENT -> limit.amount() + "% thời hạn";
      case NONE -> "Không giới hạn";
    };
  }

  public static String limit(TimeLimit limit) {
    return switch (limit.unit()) {
      case WORKING_DAYS -> limit.amount() + " ngày làm việc";
      case CALENDAR_DAYS -> limit.amount() + " ngày";
      case WORKING_HOURS -> limit.amount() + " giờ làm việc";
      case IN_DAY -> "trong ngày (nhận sau %s: ngày làm việc kế tiếp)".formatted(limit.cutoff());
    };
  }

  /** The duration of a timer, as the models write it. */
  public static String duration(String text) {
    var known =
        List.of(
            new String[] {"WD(\\d+)", " ngày làm việc"},
            new String[] {"WH(\\d+)", " giờ làm việc"},
            new String[] {"P(\\d+)D", " ngày"},
            new String[] {"PT(\\d+)H", " giờ"},
            new String[] {"PT(\\d+)M", " phút"});
    for (var kind : known) {
      if (text.trim().matches(kind[0])) {
        return text.trim().replaceAll("\\D", "") + kind[1];
      }
    }
    return text.trim();
  }
}
