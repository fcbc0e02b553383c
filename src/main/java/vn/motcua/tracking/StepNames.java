package vn.motcua.tracking;

import java.util.Map;
import java.util.UUID;

/** What people call the steps of a dossier's processes, and their outcomes. */
public interface StepNames {

  /**
   * @param outcomes the words of the form's choice by its value
   */
  record Step(String name, Map<String, String> outcomes) {}

  /** By the id of the task in its model; without those that no record is left of. */
  Map<String, Step> of(UUID dossier);
}
