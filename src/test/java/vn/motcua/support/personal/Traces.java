package vn.motcua.support.personal;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds what was planted in the database: the engine's tables, the outbox, and ours. */
public record Traces(JdbcClient jdbc) {

  private record Column(String table, String name, String type) {

    boolean holds(String text, JdbcClient jdbc) {
      var value =
          type.equals("bytea")
              ? "position(convert_to(:text, 'UTF8') in %s) > 0".formatted(name)
              : "position(:text in %s::text) > 0".formatted(name);
      return jdbc.sql("SELECT EXISTS (SELECT 1 FROM %s WHERE %s)".formatted(table, value))
          .param("text", text)
          .query(Boolean.class)
          .single();
    }
  }

  /** Each column that holds the text, as {@code table.column}; bytes decoded as UTF-8 included. */
  public List<String> of(String text) {
    return columns().stream()
        .filter(column -> column.holds(text, jdbc))
        .map(column -> column.table() + "." + column.name())
        .toList();
  }

  private List<Column> columns() {
    return jdbc.sql(
            """
            SELECT table_name AS table, column_name AS name, data_type AS type
            FROM information_schema.columns
            WHERE table_schema = 'public' AND data_type IN ('text', 'character varying', 'jsonb',
              'bytea', 'ARRAY') ORDER BY 1, 2
            """)
        .query(Column.class)
        .list();
  }
}
