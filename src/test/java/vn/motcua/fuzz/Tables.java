package vn.motcua.fuzz;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What every table of the database holds, as one sum for each. */
record Tables(Map<String, String> sums) {

  /** Work of the server's own: who runs which job, which node leads, whose session is open. */
  private static final String OURS = "act_ge_property|spring_session.*|flyway.*";

  static Tables now(JdbcClient jdbc) {
    var sums = new TreeMap<String, String>();
    jdbc
        .sql("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        .query(String.class)
        .list()
        .stream()
        .filter(table -> !table.matches(OURS))
        .forEach(table -> sums.put(table, sum(table, jdbc)));
    return new Tables(sums);
  }

  private static String sum(String table, JdbcClient jdbc) {
    return jdbc.sql(
            """
            SELECT count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) FROM %s t
            """
                .formatted(table))
        .query(String.class)
        .single();
  }

  /** The tables that differ. */
  Set<String> changedSince(Tables before) {
    var changed = new TreeSet<String>();
    sums.forEach(
        (table, sum) -> {
          if (!Objects.equals(sum, before.sums().get(table))) {
            changed.add(table);
          }
        });
    return changed;
  }
}
