package vn.motcua.deadline.calendars;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.deadline.rules.DeadlineRules;

/**
 * The arithmetic over each version of the calendar. Which version is current is asked of the
 * database each time, because another node may have changed it; what a version says never changes
 * and is read once.
 */
@Service
public class RulesByCalendar {

  private final CalendarVersions versions;
  private final String agencyCode;
  private final Map<String, DeadlineRules> read = new ConcurrentHashMap<>();

  RulesByCalendar(CalendarVersions versions, @Value("${motcua.agency.code}") String agencyCode) {
    this.versions = versions;
    this.agencyCode = agencyCode;
  }

  /**
   * @throws UnknownCalendarException if there is no such version
   */
  public DeadlineRules of(String version) {
    return read.computeIfAbsent(version, this::read);
  }

  /** Over the calendar that is current for the agency of this installation. */
  public DeadlineRules current() {
    return current(agencyCode);
  }

  /** Over the calendar that is current for an agency. */
  public DeadlineRules current(String agencyCode) {
    return of(versions.current(agencyCode).orElseThrow(UnknownCalendarException::new));
  }

  /**
   * The same, to be pinned in this transaction: a change of the current version waits for its end,
   * and then finds what was pinned.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public DeadlineRules toPin(String agencyCode) {
    versions.hold();
    return current(agencyCode);
  }

  private DeadlineRules read(String version) {
    return new DeadlineRules(WorkingCalendar.load(new Content(versions.content(version))));
  }

  /** A version as it lies in the database, named so that the error of a missing year reads well. */
  private static final class Content extends ByteArrayResource {

    private Content(String yaml) {
      super(yaml.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String getDescription() {
      return "a new version and apply it: see /api/v1/calendars";
    }
  }
}
