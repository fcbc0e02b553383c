package vn.motcua.installation;

import java.util.List;

/** Something without which an installation must not be put to work. */
public interface ProductionRequirement {

  /**
   * Asked once at the start, in production mode alone, before the first request is answered.
   *
   * @return for each fault a sentence that says what it is, where, and what to do; without secrets
   */
  List<String> faults();
}
