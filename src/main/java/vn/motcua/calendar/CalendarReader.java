package vn.motcua.calendar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.util.StringUtils;

/** Reads a calendar file and refuses what cannot be right, one clear error at a time. */
final class CalendarReader {

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .addModule(new JavaTimeModule())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .build();

  // a second pass, because in one a misspelt key would be reported as a missing one
  private static final ObjectReader COMPLETE =
      YAML.readerFor(CalendarFile.class)
          .with(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .with(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);

  private final Resource resource;
  private final String location;
  private final Map<LocalDate, Day> exceptions = new HashMap<>();

  CalendarReader(Resource resource) {
    this.resource = resource;
    this.location = resource.getDescription();
  }

  WorkingCalendar read() {
    CalendarFile file = parse();
    if (!StringUtils.hasText(file.version())) {
      throw invalid("version", "is empty");
    }
    checkOfficeHours(file.officeHours());
    checkYearsFollow(file);
    file.years().forEach(this::addDaysOff);
    file.years().forEach(this::addMakeUpDays);
    return new WorkingCalendar(
        file.version(), location, new OfficeHours(file.officeHours()), days(file));
  }

  private CalendarFile parse() {
    byte[] yaml = content();
    try {
      YAML.readValue(yaml, CalendarFile.class);
    } catch (IOException e) {
      throw invalid(entryOf(e), problemOf(e));
    }
    try {
      return COMPLETE.readValue(yaml);
    } catch (IOException e) {
      throw invalid(entryOf(e), "is missing");
    }
  }

  private byte[] content() {
    try {
      return resource.getContentAsByteArray();
    } catch (IOException e) {
      throw invalid("file", "cannot be read: " + e.getMessage());
    }
  }

  private void checkOfficeHours(List<OfficeHours.Slot> slots) {
    if (slots.isEmpty()) {
      throw invalid("officeHours", "there is no slot");
    }
    for (int i = 0; i < slots.size(); i++) {
      OfficeHours.Slot slot = slots.get(i);
      String entry = "officeHours[%d] %s-%s".formatted(i, slot.from(), slot.to());
      if (!slot.from().isBefore(slot.to())) {
        throw invalid(entry, "ends before it begins");
      }
      if (i > 0 && slot.from().isBefore(slots.get(i - 1).to())) {
        throw invalid(entry, "begins before the slot above it ends");
      }
    }
  }

  private void checkYearsFollow(CalendarFile file) {
    if (file.years().isEmpty()) {
      throw invalid("years", "there is no year");
    }
    for (int year = file.years().firstKey(); year <= file.years().lastKey(); year++) {
      if (!file.years().containsKey(year)) {
        throw invalid("years.%d".formatted(year), "is missing between the years around it");
      }
    }
  }

  private void addDaysOff(int year, CalendarFile.Year data) {
    if (!StringUtils.hasText(data.source())) {
      throw invalid("years.%d.source".formatted(year), "is empty");
    }
    for (CalendarFile.DayOff dayOff : data.daysOff()) {
      LocalDate date = dayOff.date();
      String entry = "years.%d.daysOff %s".formatted(year, date);
      checkYear(entry, date, year);
      if (isWeekend(date)) {
        throw invalid(entry, "is a " + date.getDayOfWeek() + ": list weekdays only");
      }
      if (!StringUtils.hasText(dayOff.name())) {
        throw invalid(entry, "has no name");
      }
      add(entry, new Day(date, DayKind.HOLIDAY, dayOff.name()));
    }
  }

  private void addMakeUpDays(int year, CalendarFile.Year data) {
    for (CalendarFile.MakeUpDay makeUpDay : data.makeUpDays()) {
      LocalDate date = makeUpDay.date();
      String entry = "years.%d.makeUpDays %s".formatted(year, date);
      checkYear(entry, date, year);
      if (!isWeekend(date)) {
        throw invalid(entry, "is a " + date.getDayOfWeek() + ", which is worked anyway");
      }
      Day madeUpFor = exceptions.get(makeUpDay.makesUpFor());
      if (madeUpFor == null || madeUpFor.kind() != DayKind.HOLIDAY) {
        throw invalid(
            entry, "makes up for %s, which is no day off".formatted(makeUpDay.makesUpFor()));
      }
      add(entry, new Day(date, DayKind.MAKE_UP, makeUpDay.note()));
    }
  }

  private void add(String entry, Day day) {
    if (exceptions.put(day.date(), day) != null) {
      throw invalid(entry, "is listed twice");
    }
  }

  private void checkYear(String entry, LocalDate date, int year) {
    if (date.getYear() != year) {
      throw invalid(entry, "is not in " + year);
    }
  }

  private List<Day> days(CalendarFile file) {
    LocalDate first = LocalDate.of(file.years().firstKey(), 1, 1);
    LocalDate end = LocalDate.of(file.years().lastKey() + 1, 1, 1);
    return first.datesUntil(end).map(this::day).toList();
  }

  private Day day(LocalDate date) {
    Day exception = exceptions.get(date);
    if (exception != null) {
      return exception;
    }
    return new Day(date, isWeekend(date) ? DayKind.WEEKEND : DayKind.WORKING, "");
  }

  private static boolean isWeekend(LocalDate date) {
    return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
  }

  private InvalidCalendarException invalid(String entry, String problem) {
    return new InvalidCalendarException(location, entry, problem);
  }

  private static String entryOf(IOException e) {
    if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      String path =
          mapping.getPath().stream()
              .map(
                  at ->
                      at.getFieldName() == null
                          ? "[" + at.getIndex() + "]"
                          : "." + at.getFieldName())
              .collect(Collectors.joining());
      return path.substring(1);
    }
    return e instanceof JsonProcessingException parsing && parsing.getLocation() != null
        ? "line " + parsing.getLocation().getLineNr()
        : "file";
  }

  private static String problemOf(IOException e) {
    if (e instanceof UnrecognizedPropertyException unknown) {
      return "unknown key; known are " + unknown.getKnownPropertyIds();
    }
    if (e instanceof InvalidFormatException invalid) {
      Object[] allowed = invalid.getTargetType().getEnumConstants();
      return "\"%s\" is no %s"
          .formatted(
              invalid.getValue(),
              allowed == null ? invalid.getTargetType().getSimpleName() : Arrays.toString(allowed));
    }
    return e instanceof JsonProcessingException parsing
        ? parsing.getOriginalMessage()
        : e.getMessage();
  }
}
