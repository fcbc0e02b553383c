package vn.motcua.engine.models;

import java.util.List;
import vn.motcua.engine.models.gate.Findings;
import vn.motcua.modelcheck.Finding;

/** The models cannot be used, and no earlier ones are there to go on with. */
class BrokenModelsException extends RuntimeException {

  BrokenModelsException(List<Finding> findings) {
    super(Findings.inWords(findings));
  }
}
