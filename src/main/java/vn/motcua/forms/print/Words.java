package vn.motcua.forms.print;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.applicants.Applicant;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.deadline.rules.Timeliness;
import vn.motcua.dossier.Channel;
import vn.motcua.procedures.TimeLimit;

/** How a form writes times, amounts and people. */
public final class Words {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH 'giờ' mm, 'ngày' dd/MM/yyyy");
  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("HH:mm\ndd/MM/yyyy");
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("'ngày' dd 'tháng' MM 'năm' yyyy");
  private static final Map<Channel, String> CHANNELS =
      Map.of(Channel.COUNTER, "Trực tiếp", Channel.ONLINE, "Trực tuyến", Channel.POST, "Bưu chính");

  private Words() {}

  /** For example {@code 17 giờ 00, ngày 28/11/2026}. */
  public static @Nullable String time(@Nullable Instant instant) {
    return instant == null ? null : TIME.format(instant.atZone(WorkingCalendar.ZONE));
  }

  /** For the columns of a table: the time in one line, and for example {@code 28/11/2026}. */
  public static @Nullable String shortTime(@Nullable Instant instant) {
    return instant == null ? null : SHORT.format(instant.atZone(WorkingCalendar.ZONE));
  }

  /** For example {@code ngày 28 tháng 11 năm 2026}. */
  public static String date(Instant instant) {
    return DATE.format(instant.atZone(WorkingCalendar.ZONE));
  }

  /** For example {@code 50.000 đồng}. */
  public static String money(long amount) {
    return NumberFormat.getInstance(Locale.forLanguageTag("vi")).format(amount) + " đồng";
  }

  public static String limit(TimeLimit limit) {
    return switch (limit.unit()) {
      case WORKING_DAYS -> limit.amount() + " ngày làm việc";
      case CALENDAR_DAYS -> limit.amount() + " ngày";
      case WORKING_HOURS -> limit.amount() + " giờ làm việc";
      case IN_DAY -> "trong ngày";
    };
  }

  public static String timeliness(Timeliness timeliness) {
    return switch (timeliness) {
      case EARLY -> "Trước hạn";
      case ON_TIME -> "Đúng hạn";
      case LATE -> "Quá hạn";
    };
  }

  public static String channel(Channel channel) {
    return CHANNELS.get(channel);
  }

  /** The parts that are there, with commas. */
  public static String joined(@Nullable String... parts) {
    return Stream.of(parts)
        .filter(Objects::nonNull)
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining(", "));
  }

  /** The lines of a note, each without the mark or number that an officer put before it. */
  public static List<String> lines(@Nullable String note) {
    return note == null
        ? List.of()
        : Arrays.stream(note.split("\\R"))
            .map(line -> line.strip().replaceFirst("^(?:[-+*•–]|\\d{1,2}[.)])\\s+", ""))
            .filter(line -> !line.isBlank())
            .toList();
  }

  public static Values applicant(Applicant applicant) {
    boolean person = applicant.kind() == Applicant.Kind.PERSON;
    return new Values()
        .with("name", applicant.fullName())
        .with("organisation", !person)
        .with("identityLabel", person ? "Số định danh" : "Mã số")
        .with("identityNumber", applicant.identityNumber())
        .with("address", applicant.address())
        .with("phone", applicant.phone())
        .with("email", applicant.email());
  }
}
