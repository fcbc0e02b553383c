package vn.motcua.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Copies a real dossier that waits in a task, row by row of our tables and the engine's: a copy
 * goes on like any other, and 10,000 of them are made in a second rather than in a quarter of an
 * hour. A copy's keys are the original's with a number; other columns are the same.
 */
class CopiedDossier {

  private static final Map<String, String> OURS =
      Map.of(
          "dossier", "id",
          // the same key: what is copied opens with it
          "dossier_key", "dossier_id",
          "dossier_status_change", "dossier_id",
          "dossier_component", "dossier_id",
          "applicant", "dossier_id",
          "deadline", "dossier_id",
          "clock_interval", "dossier_id",
          "rung_reached", "dossier_id",
          "event_sequence", "dossier_id");

  // parents first
  private static final List<String> OUR_ORDER =
      List.of(
          "dossier",
          "dossier_key",
          "dossier_status_change",
          "dossier_component",
          "applicant",
          "deadline",
          "clock_interval",
          "rung_reached",
          "event_sequence");

  private static final Map<String, String> ENGINE_KEYS =
      Map.ofEntries(
          // only a process has the id of its root, an execution inside it does not
          Map.entry("act_ru_execution", "proc_inst_id_ = ANY(:processes)"),
          Map.entry("act_ru_task", "proc_inst_id_ = ANY(:processes)"),
          Map.entry("act_ru_variable", "proc_inst_id_ = ANY(:processes)"),
          Map.entry("act_ru_job", "process_instance_id_ = ANY(:processes)"),
          Map.entry("act_ru_event_subscr", "proc_inst_id_ = ANY(:processes)"),
          Map.entry(
              "act_ru_identitylink",
              "task_id_ IN (SELECT id_ FROM act_ru_task WHERE proc_inst_id_ = ANY(:processes))"),
          Map.entry(
              "act_ru_authorization",
              "resource_id_ IN (SELECT id_ FROM act_ru_task WHERE proc_inst_id_ = ANY(:processes))"),
          Map.entry("act_hi_procinst", "root_proc_inst_id_ = :root"),
          Map.entry("act_hi_actinst", "root_proc_inst_id_ = :root"),
          Map.entry("act_hi_taskinst", "root_proc_inst_id_ = :root"));

  private static final List<String> ENGINE_ORDER =
      List.of(
          "act_ru_execution",
          "act_ru_task",
          "act_ru_variable",
          "act_ru_job",
          "act_ru_event_subscr",
          "act_ru_identitylink",
          "act_ru_authorization",
          "act_hi_procinst",
          "act_hi_actinst",
          "act_hi_taskinst");

  private final JdbcClient jdbc;
  private final UUID original;
  private final String root;
  private final String[] processes;

  CopiedDossier(JdbcClient jdbc, UUID original) {
    this.jdbc = jdbc;
    this.original = original;
    this.root =
        jdbc.sql(
                "SELECT proc_inst_id_ FROM act_ru_execution WHERE business_key_ = ? "
                    + "AND super_exec_ IS NULL AND parent_id_ IS NULL")
            .param(original.toString())
            .query(String.class)
            .single();
    this.processes =
        jdbc.sql("SELECT DISTINCT proc_inst_id_ FROM act_ru_execution WHERE root_proc_inst_id_ = ?")
            .param(root)
            .query(String.class)
            .list()
            .toArray(String[]::new);
  }

  /** The id of the n-th copy. */
  static String idOf(String original, String n) {
    return "md5(%s || '/' || %s)::uuid".formatted(original, n);
  }

  void times(int copies) {
    var keys = keys();
    OUR_ORDER.forEach(table -> copy(table, OURS.get(table) + " = :original::uuid", keys, copies));
    ENGINE_ORDER.forEach(table -> copy(table, ENGINE_KEYS.get(table), keys, copies));
  }

  /** The values that a copy needs its own of. */
  private String[] keys() {
    var keys = new ArrayList<String>();
    ENGINE_ORDER.forEach(
        table ->
            keys.addAll(
                jdbc.sql("SELECT id_ FROM " + table + " WHERE " + ENGINE_KEYS.get(table))
                    .param("root", root)
                    .param("processes", processes)
                    .query(String.class)
                    .list()));
    keys.addAll(
        jdbc.sql(
                "SELECT unnest(ARRAY[submission_id, code]) FROM dossier WHERE id = :original::uuid")
            .param("original", original.toString())
            .query(String.class)
            .list());
    return keys.toArray(String[]::new);
  }

  private void copy(String table, String where, String[] keys, int copies) {
    var columns =
        jdbc.sql(
                """
                SELECT column_name, data_type FROM information_schema.columns
                WHERE table_name = ? AND table_schema = current_schema() ORDER BY ordinal_position
                """)
            .param(table)
            .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
            .list();
    var names = columns.stream().map(Map.Entry::getKey).toList();
    var values = columns.stream().map(c -> value(c.getKey(), c.getValue())).toList();
    jdbc.sql(
            "INSERT INTO %s (%s) SELECT %s FROM (SELECT * FROM %s WHERE %s) t, generate_series(1, :copies) n"
                .formatted(
                    table, String.join(", ", names), String.join(", ", values), table, where))
        .param("root", root)
        .param("processes", processes)
        .param("original", original.toString())
        .param("keys", keys)
        .param("copies", copies)
        .update();
  }

  private static String value(String column, String type) {
    return switch (type) {
      case "uuid" -> idOf(":original", "n");
      // the engine's columns end with 64 letters
      case "text", "character varying" ->
          "CASE WHEN t.%1$s = :original THEN %2$s::text WHEN t.%1$s = ANY(:keys) THEN left(t.%1$s, 58) || '/' || to_hex(n) ELSE t.%1$s END"
              .formatted(column, idOf(":original", "n"));
      default -> "t." + column;
    };
  }
}
