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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.core.io.Resource;
import org.springframework.util.StringUtils;

/** Reads a calendar file and refuses what cannot be right, naming every fault that it has. */
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

  // it becomes part of an address
  private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2199;

  private final Resource resource;
  private final String location;
  private final Map<LocalDate, Day> exceptions = new HashMap<>();
  private final List<InvalidCalendarException.Fault> faults = new ArrayList<>();

  CalendarReader(Resource resource) {
    this.resource = resource;
    this.location = resource.getDescription();
  }

  WorkingCalendar read() {
    CalendarFile file = parse();
    checkVersion(file.version());
    checkOfficeHours(file.officeHours());
    checkYears(file.years());
    file.years().forEach(this::addDaysOff);
    file.years().forEach(this::addMakeUpDays);
    if (!faults.isEmpty()) {
      throw new InvalidCalendarException(location, faults);
    }
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

  private void checkVersion(String version) {
    if (!StringUtils.hasText(version)) {
      fault("version", "is empty");
    } else if (!VERSION.matcher(version).matches()) {
      fault("version", "has other characters than A-Z, 0-9, point, hyphen and underscore");
    }
  }

  private void checkOfficeHours(List<OfficeHours.Slot> slots) {
    if (slots.isEmpty()) {
      fault("officeHours", "there is no slot");
    }
    for (int i = 0; i < slots.size(); i++) {
      OfficeHours.Slot slot = slots.get(i);
      String entry = "officeHours[%d] %s-%s".formatted(i, slot.from(), slot.to());
      if (!slot.from().isBefore(slot.to())) {
        fault(entry, "ends before it begins");
      }
      if (i > 0 && slot.from().isBefore(slots.get(i - 1).to())) {
        fault(entry, "begins before the slot above it ends");
      }
    }
  }

  private void checkYears(SortedMap<Integer, CalendarFile.Year> years) {
    if (years.isEmpty()) {
      fault("years", "there is no year");
      return;
    }
    int first = years.firstKey();
    int last = years.lastKey();
    if (first < FIRST_YEAR || last > LAST_YEAR) {
      fault("years", "are not all between %d and %d".formatted(FIRST_YEAR, LAST_YEAR));
      return;
    }
    IntStream.range(first, last)
        .filter(year -> !years.containsKey(year))
        .forEach(
            year -> fault("years.%d".formatted(year), "is missing between the years around it"));
  }

  private void addDaysOff(int year, CalendarFile.Year data) {
    if (!StringUtils.hasText(data.source())) {
      fault("years.%d.source".formatted(year), "is empty");
    }
    for (CalendarFile.DayOff dayOff : data.daysOff()) {
      LocalDate date = dayOff.date();
      String entry = "years.%d.daysOff %s".formatted(year, date);
      if (date.getYear() != year) {
        fault(entry, "is not in " + year);
      } else if (isWeekend(date)) {
        fault(entry, "is a " + date.getDayOfWeek() + ": list weekdays only");
      } else if (!StringUtils.hasText(dayOff.name())) {
        fault(entry, "has no name");
      }
      add(entry, new Day(date, DayKind.HOLIDAY, dayOff.name()));
    }
  }

  private void addMakeUpDays(int year, CalendarFile.Year data) {
    for (CalendarFile.MakeUpDay makeUpDay : data.makeUpDays()) {
      LocalDate date = makeUpDay.date();
      String entry = "years.%d.makeUpDays %s".formatted(year, date);
      Day madeUpFor = exceptions.get(makeUpDay.makesUpFor());
      if (date.getYear() != year) {
        fault(entry, "is not in " + year);
      } else if (!isWeekend(date)) {
        fault(entry, "is a " + date.getDayOfWeek() + ", which is worked anyway");
      } else if (madeUpFor == null || madeUpFor.kind() != DayKind.HOLIDAY) {
        fault(entry, "makes up for %s, which is no day off".formatted(makeUpDay.makesUpFor()));
      } else {
        add(entry, new Day(date, DayKind.MAKE_UP, makeUpDay.note()));
      }
    }
  }

  private void add(String entry, Day day) {
    if (exceptions.put(day.date(), day) != null) {
      fault(entry, "is listed twice");
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

  private void fault(String entry, String problem) {
    faults.add(new InvalidCalendarException.Fault(entry, problem));
  }

  private InvalidCalendarException invalid(String entry, String problem) {
    return new InvalidCalendarException(
        location, List.of(new InvalidCalendarException.Fault(entry, problem)));
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
        // a reader of the calendar has no use for the packages of classes
        ? parsing.getOriginalMessage().replaceAll("\\b(?:[a-z]\\w*\\.){2,}(?=[A-Z])", "")
        : e.getMessage();
  }
}
