package vn.motcua.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.support.RunningOffice;

/** A few tables in a schema of their own, and another schema in the place of an empty database. */
@RunningOffice
class BackupCommandIT {

  private record Outcome(int code, String said) {}

  @Autowired JdbcClient jdbc;

  @Value("${spring.datasource.url}")
  String url;

  @TempDir Path folder;

  @BeforeEach
  void twoSchemas() {
    dropSchemas();
    for (var sql :
        List.of(
            "CREATE SCHEMA small",
            "CREATE SCHEMA again",
            """
            CREATE TABLE small.office (
              id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name varchar(40) NOT NULL UNIQUE,
              opened timestamptz DEFAULT now(), seal bytea,
              loud text GENERATED ALWAYS AS (upper(name)) STORED) WITH (fillfactor = 70)
            """,
            """
            CREATE TABLE small."Desk" (
              no numeric(10, 2) CHECK (no > 0), office bigint REFERENCES small.office (id) ON DELETE CASCADE)
            """,
            """
            INSERT INTO small.office (name, seal) VALUES ('Đông Hưng' || chr(9) || '\\N' || chr(10), '\\x00ff'),
              ('', NULL)
            """,
            "INSERT INTO small.\"Desk\" VALUES (1.5, 1), (NULL, 2)")) {
      jdbc.sql(sql).update();
    }
  }

  @AfterEach
  void dropSchemas() {
    jdbc.sql("DROP SCHEMA IF EXISTS small, again CASCADE").update();
  }

  @Test
  void whatWasThereIsThereAgain() {
    assertThat(backup()).isEqualTo(new Outcome(0, "Backed up: 2 tables with 4 rows"));
    assertThat(restore(file())).isEqualTo(new Outcome(0, "Restored: 2 tables with 4 rows"));

    for (var table : List.of("office", "\"Desk\"")) {
      assertThat(rows("again." + table)).isEqualTo(rows("small." + table)).hasSize(2);
    }
    jdbc.sql("INSERT INTO again.office (name) VALUES ('x')").update();
    assertThat(jdbc.sql("SELECT max(id) FROM again.office").query(Long.class).single())
        .isEqualTo(3);
    assertThat(folder.toFile().list()).containsExactly("backup.zip");
  }

  @Test
  void whatIsCutOffOrChangedIsNotRestored() throws IOException {
    backup();
    var whole = Files.readAllBytes(file());
    for (int length : List.of(0, 10, whole.length / 2, whole.length - 400)) {
      var cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(whole, length));
      var outcome = restore(cut);
      assertThat(outcome.code()).as(length + " bytes").isEqualTo(1);
      assertThat(outcome.said()).startsWith("Nothing was");
      assertThat(tables("again")).isZero();
    }
  }

  @Test
  void aDatabaseThatIsNotEmptyStaysAsItIs() {
    backup();
    jdbc.sql("CREATE TABLE again.mine (x int)").update();

    assertThat(restore(file()))
        .isEqualTo(
            new Outcome(1, "Nothing was restored: the database has tables. Give an empty one."));
    assertThat(tables("again")).isEqualTo(1);
  }

  @Test
  void whatWouldBeLostEndsTheBackupAndLeavesNoFile() {
    jdbc.sql("CREATE VIEW small.v AS SELECT 1").update();

    assertThat(backup().said()).contains("the view v", "pg_dump");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void whoForgetsSomethingIsTold() {
    assertThat(run("backup").code()).isEqualTo(2);
    assertThat(run("restore", "--to=x").code()).isEqualTo(2);
    assertThat(run("backup", "--everything").said()).contains("backup --to=FILE");
    var nowhere = said(Map.of(), "backup", "--to=x");
    assertThat(nowhere)
        .isEqualTo(new Outcome(1, "Which database? Set SPRING_DATASOURCE_URL, or give --url=."));
    assertThat(restore(folder.resolve("none.zip")).code()).isEqualTo(1);
  }

  private Path file() {
    return folder.resolve("backup.zip");
  }

  private Outcome backup() {
    return run("backup", "--url=" + inSchema("small"), "--to=" + file());
  }

  private Outcome restore(Path from) {
    return run("restore", "--url=" + inSchema("again"), "--from=" + from);
  }

  private String inSchema(String schema) {
    return url + (url.contains("?") ? "&" : "?") + "currentSchema=" + schema;
  }

  private Outcome run(String name, String... args) {
    return said(
        Map.of("SPRING_DATASOURCE_USERNAME", "motcua", "SPRING_DATASOURCE_PASSWORD", "motcua"),
        name,
        args);
  }

  private static Outcome said(Map<String, String> environment, String name, String... args) {
    var said = new ByteArrayOutputStream();
    int code = BackupCommand.run(new PrintStream(said), environment, name, args);
    var text = said.toString(StandardCharsets.UTF_8).strip();
    return new Outcome(code, text.replaceFirst(", of .*", ""));
  }

  private List<String> rows(String table) {
    return jdbc.sql("SELECT t::text FROM " + table + " t ORDER BY 1").query(String.class).list();
  }

  private int tables(String schema) {
    return jdbc.sql("SELECT count(*) FROM pg_tables WHERE schemaname = ?")
        .param(schema)
        .query(Integer.class)
        .single();
  }
}
