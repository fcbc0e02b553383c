package vn.motcua.deadline.rules;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import vn.motcua.calendar.WorkingCalendar;

/**
 * Which decree on one-stop procedures a dossier is handled under: the one in force on the date of
 * its acceptance, in {@link WorkingCalendar#ZONE}, to its end.
 */
public final class RuleSets {

  private final NavigableMap<LocalDate, RuleSet> byFirstDay = new TreeMap<>();

  RuleSets(List<RuleSet> ruleSets) {
    for (RuleSet ruleSet : ruleSets) {
      RuleSet other = byFirstDay.putIfAbsent(ruleSet.from(), ruleSet);
      if (other != null) {
        throw new IllegalArgumentException(
            "Rule sets %s and %s both begin on %s"
                .formatted(other.id(), ruleSet.id(), ruleSet.from()));
      }
    }
    if (byFirstDay.isEmpty()) {
      throw new IllegalArgumentException("There is no rule set");
    }
  }

  /** Reads a file in the format of {@code deadline/rule-sets.yaml}. */
  public static RuleSets load(Resource file) {
    YAMLMapper yaml =
        YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();
    try (InputStream in = file.getInputStream()) {
      return new RuleSets(yaml.readValue(in, new TypeReference<List<RuleSet>>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException(file.getDescription() + ": " + e.getMessage(), e);
    }
  }

  /**
   * The rule set in force at an acceptance.
   *
   * @throws NoRuleSetException if it is before the first
   */
  public RuleSet at(Instant acceptedAt) {
    LocalDate date = LocalDate.ofInstant(acceptedAt, WorkingCalendar.ZONE);
    var inForce = byFirstDay.floorEntry(date);
    if (inForce == null) {
      throw new NoRuleSetException(date, byFirstDay.firstEntry().getValue());
    }
    return inForce.getValue();
  }

  /**
   * @param id the decree's number, for example {@code 118/2025/NĐ-CP}
   * @param from its first day in force
   * @param source where that day is from
   * @param certain whether that day was read in the decree's text rather than told by others
   */
  public record RuleSet(String id, LocalDate from, String source, boolean certain) {}

  /** An acceptance before the first rule set. */
  public static final class NoRuleSetException extends RuntimeException {

    NoRuleSetException(LocalDate date, RuleSet first) {
      super(
          "No rule set is known for %s: the first, %s, is in force from %s"
              .formatted(date, first.id(), first.from()));
    }
  }
}
