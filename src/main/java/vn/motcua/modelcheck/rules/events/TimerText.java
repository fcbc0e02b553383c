package vn.motcua.modelcheck.rules.events;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import javax.xml.datatype.DatatypeConfigurationException;
import javax.xml.datatype.DatatypeFactory;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.xml.validation.ValidationResultCollector;
import vn.motcua.modelcheck.rules.Rule;

/** The engine looks at the text of a timer when it is to start, which is too late. */
public class TimerText extends Rule<CatchEvent> {

  private static final String WORKING_TIME = "W[DH][1-9]\\d{0,2}";

  public TimerText() {
    super(CatchEvent.class);
  }

  @Override
  public void validate(CatchEvent event, ValidationResultCollector found) {
    Boundaries.definitions(event, TimerEventDefinition.class)
        .forEach(
            timer -> {
              String text = Boundaries.text(timer);
              boolean expression = text.contains("${") || text.contains("#{");
              if (text.isEmpty()) {
                error(found, "timer-empty");
              } else if (!expression && !isTime(timer, text)) {
                error(found, "timer-damaged", text);
              }
            });
  }

  private static boolean isTime(TimerEventDefinition timer, String text) {
    if (timer.getTimeDate() != null) {
      return isDate(text) || text.matches(WORKING_TIME);
    } else if (timer.getTimeDuration() != null) {
      return isDuration(text) || text.matches(WORKING_TIME);
    }
    // the engine counts cycles by the clock on the wall alone, and without an end they fill the
    // list
    String[] parts = text.split("/");
    return parts.length >= 2
        && parts.length <= 3
        && parts[0].matches("R[1-9]\\d*")
        && isDuration(parts[parts.length - 1])
        && (parts.length == 2 || isDate(parts[1]));
  }

  private static boolean isDate(String text) {
    try {
      OffsetDateTime.parse(text);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean isDuration(String text) {
    try {
      return DatatypeFactory.newInstance().newDuration(text).getSign() > 0;
    } catch (IllegalArgumentException | DatatypeConfigurationException e) {
      return false;
    }
  }
}
