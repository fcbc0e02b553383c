package vn.motcua.fuzz;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The tables in which the calls of a role may leave something. None of them can be changed by a
 * role that is not named: a dossier by who only watches, an account by anybody but an
 * administrator.
 */
final class MayChange {

  /** Looks at applicants, and printed forms, which are such looks. */
  private static final Set<String> LOOKS = Set.of("vault_access", "issued_form", "form_counter");

  private static final Set<String> WORDS = Set.of("dossier_comment", "stand_in");

  /** A task that comes into other hands. */
  private static final Set<String> HANDS =
      Set.of(
          "act_hi_actinst",
          "act_hi_identitylink",
          "act_hi_op_log",
          "act_hi_taskinst",
          "act_ru_identitylink",
          "act_ru_task",
          "task_assignment");

  private static final Set<String> ERASURES = Set.of("erasure", "erasure_dossier", "legal_hold");

  /** What a dossier that moves leaves in the engine. */
  private static final Set<String> ENGINE =
      Set.of(
          "act_ge_bytearray",
          "act_hi_actinst",
          "act_hi_dec_in",
          "act_hi_dec_out",
          "act_hi_decinst",
          "act_hi_identitylink",
          "act_hi_job_log",
          "act_hi_op_log",
          "act_hi_procinst",
          "act_hi_taskinst",
          "act_ru_event_subscr",
          "act_ru_execution",
          "act_ru_identitylink",
          "act_ru_job",
          "act_ru_task",
          "act_ru_variable");

  /** And with us. */
  private static final Set<String> DOSSIERS =
      Set.of(
          "applicant",
          "applicant_request",
          "clock_interval",
          "deadline",
          "deadline_extension",
          "decision",
          "dossier",
          "dossier_code_counter",
          "dossier_component",
          "dossier_key",
          "dossier_status_change",
          "event_sequence",
          "file_chunk",
          "inbox",
          "loose_file",
          "paper_check",
          "paper_file",
          "published_event",
          "rung_reached",
          "task_assignment");

  private static final Set<String> MIGRATIONS =
      Set.of("migration", "migration_route", "migration_process");

  /** A deployment may be made again. */
  private static final Set<String> MODELS =
      Set.of(
          "act_ge_bytearray",
          "act_hi_op_log",
          "act_re_camformdef",
          "act_re_decision_def",
          "act_re_decision_req_def",
          "act_re_deployment",
          "act_re_procdef",
          "act_ru_jobdef");

  private MayChange() {}

  static Set<String> of(String role) {
    var tables = new HashSet<String>();
    switch (role) {
      case "portal" -> List.of(ENGINE, DOSSIERS, LOOKS).forEach(tables::addAll);
      case "giamsat" -> List.of(LOOKS, WORDS, HANDS).forEach(tables::addAll);
      case "thietke" -> List.of(MODELS, MIGRATIONS).forEach(tables::addAll);
      case "" -> {}
      default -> List.of(ENGINE, DOSSIERS, LOOKS, WORDS).forEach(tables::addAll);
    }
    if (role.equals("lanhdao") || role.equals("quantri")) {
      tables.addAll(ERASURES);
    }
    return tables;
  }
}
