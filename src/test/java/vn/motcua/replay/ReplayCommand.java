package vn.motcua.replay;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.deadline.Deadlines;
import vn.motcua.local.LocalStartException;
import vn.motcua.replay.ledger.BadLedgerException;
import vn.motcua.replay.ledger.Ledger;
import vn.motcua.replay.ledger.LedgerRules;
import vn.motcua.replay.ledger.Row;

/**
 * The command {@code replay LEDGER.csv}: puts every dossier of a ledger through the real models, on
 * throwaway servers of its own, prints the report and writes two files under {@code target/replay}:
 * {@code summary.json} with the totals, and {@code dossiers.csv} with each dossier's {@code no},
 * {@code dueAt} and {@code timeliness} as the database has them, to check a ledger by.
 */
public final class ReplayCommand {

  private static final String USAGE =
      """
      Usage: replay LEDGER.csv
        LEDGER.csv  UTF-8, with the columns no,procedure,channel,submitted_at,accepted_at,waits,
                    finished_at,returned_at; waits are supplement:FROM/TO and payment:FROM/TO,
                    separated by ';'. See examples/ward-2023.csv.
      Writes target/replay/summary.json (the totals) and target/replay/dossiers.csv (no, dueAt and
      timeliness of each dossier).""";

  private static final Path RESULTS = Path.of("target", "replay");

  // the terminal's locale may say ASCII, as in most containers
  private final PrintStream out = utf8(FileDescriptor.out);
  private final PrintStream err = utf8(FileDescriptor.err);

  private ReplayCommand() {}

  /**
   * @return the exit code: 0, or 1 when the ledger is bad or its replay failed, which then was
   *     reported
   */
  public static int run(String... args) {
    return new ReplayCommand().execute(args);
  }

  private int execute(String... args) {
    if (List.of(args).contains("--help")) {
      out.println(USAGE);
      return 0;
    }
    if (args.length != 1) {
      err.println(USAGE);
      return 1;
    }
    try {
      replay(Ledger.read(Path.of(args[0]), LedgerRules.load()));
      return 0;
    } catch (BadLedgerException e) {
      err.printf("Nothing of %s was replayed:%n%s%n", args[0], e.getMessage());
    } catch (LocalStartException e) {
      err.println(e.getMessage());
    } catch (Replay.FailedException e) {
      err.println("The replay ended at " + e.getMessage());
    } catch (IOException | RuntimeException e) {
      err.println("The replay failed: " + e);
    }
    return 1;
  }

  private void replay(List<Row> ledger) throws IOException {
    long started = System.nanoTime();
    out.printf("Replaying %d dossiers; the servers start ...%n", ledger.size());
    try (var application = ReplayApplication.start()) {
      var context = application.context();
      var ids = new Replay(context, out).run(ledger);
      var summary = Summary.of(context.getBean(JdbcClient.class), application.bootstrapServers());
      Report.write(RESULTS, summary, ids, context.getBean(Deadlines.class));
      out.println();
      out.println(Report.table(summary, Duration.ofNanos(System.nanoTime() - started)));
      out.printf("%nWritten to %s%n", RESULTS);
    }
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
