package vn.motcua.forms.casefile;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.procedures.Procedure;
import vn.motcua.tracking.AccountNames;

/** What a form calls those who handle a dossier. */
@Component
public class Officers {

  private final AccountNames names;

  Officers(AccountNames names) {
    this.names = names;
  }

  public String name(String account) {
    return names.of(List.of(account)).getOrDefault(account, account);
  }

  /** The department that handles a procedure. */
  public String unit(Procedure procedure) {
    var group = procedure.handlingGroup();
    return names.ofGroups(List.of(group)).getOrDefault(group, group);
  }
}
