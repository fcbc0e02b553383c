package vn.motcua.fuzz.calls;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the office has, by a word that the names of parameters and fields have for it. */
public final class Known {

  private static final Map<String, String> IN_TABLES =
      Map.ofEntries(
          Map.entry("dossier", "SELECT id::text FROM dossier"),
          Map.entry("businesskey", "SELECT id::text FROM dossier"),
          Map.entry("submission", "SELECT submission_id FROM dossier"),
          Map.entry("code", "SELECT code FROM dossier WHERE code IS NOT NULL"),
          Map.entry("event", "SELECT event_id::text FROM published_event"),
          Map.entry("task", "SELECT id_ FROM act_ru_task"),
          Map.entry("taskdefinition", "SELECT DISTINCT task_def_key_ FROM act_hi_taskinst"),
          Map.entry("instance", "SELECT id_ FROM act_hi_procinst"),
          Map.entry("execution", "SELECT id_ FROM act_ru_execution"),
          Map.entry("job", "SELECT id_ FROM act_ru_job"),
          Map.entry("jobdefinition", "SELECT id_ FROM act_ru_jobdef"),
          Map.entry("definition", "SELECT id_ FROM act_re_procdef"),
          Map.entry("decisiondefinition", "SELECT id_ FROM act_re_decision_def"),
          Map.entry("key", "SELECT DISTINCT key_ FROM act_re_procdef"),
          Map.entry("deployment", "SELECT id_ FROM act_re_deployment"),
          Map.entry(
              "resource", "SELECT id_ FROM act_ge_bytearray WHERE deployment_id_ IS NOT NULL"),
          Map.entry("activity", "SELECT DISTINCT act_id_ FROM act_hi_actinst"),
          Map.entry("variable", "SELECT DISTINCT name_ FROM act_ru_variable"),
          Map.entry("variableinstance", "SELECT id_ FROM act_ru_variable"),
          Map.entry("user", "SELECT id_ FROM act_id_user"),
          Map.entry("assignee", "SELECT id_ FROM act_id_user"),
          Map.entry("account", "SELECT id_ FROM act_id_user"),
          Map.entry("group", "SELECT id_ FROM act_id_group"),
          Map.entry("filter", "SELECT id_ FROM act_ru_filter"),
          Map.entry("authorization", "SELECT id_ FROM act_ru_authorization"));

  private static final Map<String, List<String>> WORDS =
      Map.ofEntries(
          Map.entry("procedure", List.of("1.004873", "2.000986", "9.999999")),
          Map.entry("agency", List.of("H63.12.3")),
          Map.entry("form", List.of("01", "02", "03", "04", "05", "06", "07", "08")),
          Map.entry("no", List.of("1", "0", "2")),
          Map.entry("from", List.of("2026-01-01", "2026-12-01")),
          Map.entry("to", List.of("2026-12-31", "lanhdao", "tuphap")),
          Map.entry("acceptedat", List.of("2026-11-09T08:00:00+07:00")),
          Map.entry("identitynumber", List.of("001099000001", "12")),
          Map.entry("version", List.of("1", "2", "vn-2026")),
          Map.entry("sortby", List.of("id", "name", "created", "dueDate", "processDefinitionId")),
          Map.entry("sortorder", List.of("asc", "desc")),
          Map.entry("results", List.of("0", "1", "10")),
          Map.entry("timeout", List.of("0", "10")),
          Map.entry("type", List.of("String", "Integer", "Object", "File", "Json", "Xml", "Null")),
          Map.entry("outcome", List.of("ACCEPT", "APPROVE", "SUBMIT", "SIGN", "STAMPED")),
          Map.entry("suspended", List.of("true", "false")),
          Map.entry("name", List.of("default", "verifyOutcome", "dossier")),
          Map.entry("engine", List.of("default")));

  private Known() {}

  public static Map<String, List<String>> in(JdbcClient jdbc) {
    var known = new HashMap<>(WORDS);
    IN_TABLES.forEach(
        (word, sql) ->
            known.put(word, jdbc.sql(sql + " ORDER BY 1 LIMIT 200").query(String.class).list()));
    return known;
  }
}
