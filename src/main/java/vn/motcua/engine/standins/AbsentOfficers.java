package vn.motcua.engine.standins;

import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.stereotype.Component;

/** {@code ${standIns.absentOfficers()}} in the lists of Tasklist. */
@Component
public class AbsentOfficers {

  private static final String[] NOBODY = {""};

  /** The accounts for which whoever asks stands in today; never an empty list of them. */
  public String[] absentOfficers() {
    var command = Context.getCommandContext();
    if (command != null && command.getAuthentication() instanceof Officer officer) {
      var absent = officer.standsInFor();
      return absent.isEmpty() ? NOBODY : absent.toArray(String[]::new);
    }
    return NOBODY;
  }
}
