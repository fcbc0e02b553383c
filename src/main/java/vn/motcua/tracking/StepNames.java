package vn.motcua.tracking;

import java.util.Map;
import java.util.UUID;

/** What people call the steps of a dossier's processes, and their outcomes. */
public interface StepNames {

  /**
   * @param outcomes the words of the form's choice by its value
   */
  record Step(String name, Map<String, String> outcomes) {}

  /**
   * By the id of the task in its model. Where the engine has forgotten the dossier, the names that
   * steps have now.
   */
  Map<String, Step> of(UUID dossier);
}
