package vn.motcua.forms.kinds;

import java.util.List;
import vn.motcua.forms.casefile.CaseFile;
import vn.motcua.forms.casefile.Occasion;
import vn.motcua.forms.print.Values;

/** One of the circular's forms about one dossier: when there is one, and what it says. */
public interface DossierForm {

  FormName name();

  /** What it can be printed for, oldest first; nothing while there is no such form. */
  List<Occasion> occasions(CaseFile file);

  /** Why there is none of a dossier without an occasion. */
  String absence();

  /** Says what the form says, beside the office, the applicant, the number and its date. */
  void fill(Values values, CaseFile file, Occasion occasion);
}
