package vn.motcua.migration.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * {@code migrate --process=KEY} plans a migration and shows what it would do to each dossier,
 * {@code migrate --apply=ID} runs it and shows how far it is, {@code migrate --undo=ID} plans the
 * way back.
 */
public final class MigrateCommand {

  private static final String USAGE =
      """
      migrate --process=KEY [--from=VERSION] [--to=VERSION] [--renamed=OLD:NEW,OLD:NEW]
        plans a migration and shows what it would do to each dossier; moves nothing
      migrate --apply=ID
        runs it; again after a failure, tries again what failed
      migrate --undo=ID
        plans the way back, as above
      Always: [--server=http://localhost:8080] [--account=thietke]; the password is asked for, or
      read from MOTCUA_PASSWORD. VERSION is a number or a tag.""";

  private static final Duration LOOK = Duration.ofSeconds(1);

  private final PrintStream out;
  private final MigrationApi api;
  private final Map<String, String> options;

  private MigrateCommand(PrintStream out, MigrationApi api, Map<String, String> options) {
    this.out = out;
    this.api = api;
    this.options = options;
  }

  /** Returns the exit code: 0 if all went well. */
  public static int run(String... args) {
    // the terminal's locale may say ASCII, as in most containers
    var out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    return run(out, System.getenv("MOTCUA_PASSWORD"), args);
  }

  /** For tests: with the password and where to print. */
  static int run(PrintStream out, @Nullable String password, String... args) {
    var options = new HashMap<String, String>();
    for (var arg : args) {
      var parts = arg.split("=", 2);
      if (parts.length < 2
          || !parts[0].matches("--(process|from|to|renamed|apply|undo|server|account)")) {
        out.println(USAGE);
        return 2;
      }
      options.put(parts[0].substring(2), parts[1]);
    }
    var account = options.getOrDefault("account", "thietke");
    var api =
        new MigrationApi(
            options.getOrDefault("server", "http://localhost:8080"),
            account,
            password == null ? askPassword(account) : password);
    try {
      return new MigrateCommand(out, api, options).run();
    } catch (MigrationApi.NoException e) {
      out.println(e.getMessage());
      return 1;
    }
  }

  private static String askPassword(String account) {
    var console = System.console();
    return console == null
        ? ""
        : String.valueOf(console.readPassword("Mật khẩu của %s: ", account));
  }

  private int run() {
    if (options.containsKey("apply")) {
      return apply(options.get("apply"));
    }
    if (options.containsKey("undo")) {
      return show(api.post("/%s/undo".formatted(options.get("undo")), Map.of()));
    }
    if (!options.containsKey("process")) {
      out.println(USAGE);
      return 2;
    }
    var wanted = new HashMap<String, Object>();
    for (var option : new String[] {"process", "from", "to"}) {
      if (options.containsKey(option)) {
        wanted.put(option, options.get(option));
      }
    }
    wanted.put("renamed", renamed());
    return show(api.post("", wanted));
  }

  private Map<String, String> renamed() {
    var renamed = new HashMap<String, String>();
    for (var pair : options.getOrDefault("renamed", "").split(",")) {
      var parts = pair.split(":", 2);
      if (parts.length == 2) {
        renamed.put(parts[0].trim(), parts[1].trim());
      }
    }
    return renamed;
  }

  private int show(JsonNode plan) {
    for (var route : plan.path("routes")) {
      out.printf(
          "%s: %s → %s%n",
          plan.path("process").asText(), version(route.path("from")), version(route.path("to")));
      route
          .at("/comparison/unmapped")
          .forEach(lost -> out.println("  ✗ " + said(lost.path("text"))));
      route.at("/comparison/remarks").forEach(remark -> out.println("  • " + said(remark)));
    }
    var dryRun = api.get("/%s/dry-run".formatted(plan.path("id").asText()));
    dryRun.path("dossiers").forEach(this::line);
    out.printf(
        "%s hồ sơ, %s không chuyển được. Chưa có gì thay đổi. Để chuyển: migrate --apply=%s%n",
        dryRun.at("/counts/dossiers").asText(),
        dryRun.at("/counts/refused").asText(),
        plan.path("id").asText());
    return 0;
  }

  private void line(JsonNode line) {
    var before = line.path("before");
    var after = line.path("after");
    var dossier = line.path("dossierCode").asText(line.path("dossierId").asText());
    if (!line.path("refusal").isNull()) {
      out.printf("%s  ✗ %s%n", dossier, said(line.path("refusal")));
      return;
    }
    out.printf(
        "%s  %s → %s  hạn %s → %s  mốc %s → %s%n",
        dossier,
        before.path("elements"),
        after.path("elements"),
        text(before.path("dueAt")),
        text(after.path("dueAt")),
        text(before.at("/nextTimer/firesAt")),
        text(after.at("/nextTimer/firesAt")));
  }

  private int apply(String id) {
    var progress = api.post("/%s/apply".formatted(id), Map.of()).path("progress");
    while (progress.path("finishedAt").isNull()) {
      print(progress);
      LockSupport.parkNanos(LOOK.toNanos());
      progress = api.get("/" + id).path("progress");
    }
    print(progress);
    api.get("/%s/dossiers?state=FAILED&limit=1000".formatted(id)).forEach(this::failed);
    return progress.path("failed").asInt() == 0 ? 0 : 1;
  }

  private void print(JsonNode progress) {
    out.printf(
        "%s xong, %s lỗi, còn %s (%s hồ sơ/giây)%n",
        progress.path("done").asText(),
        progress.path("failed").asText(),
        progress.path("left").asText(),
        progress.path("perSecond").asText());
  }

  private void failed(JsonNode taken) {
    out.printf(
        "%s  ✗ %s%n",
        taken.path("dossierCode").asText(taken.path("dossierId").asText()),
        said(taken.path("reason")));
  }

  private static String said(JsonNode text) {
    return text.path("vietnamese").asText();
  }

  private static String text(JsonNode value) {
    return value.isTextual() ? value.asText() : "–";
  }

  private static String version(JsonNode version) {
    return version.path("version").asText()
        + (version.path("tag").isTextual() ? " (" + version.path("tag").asText() + ")" : "");
  }
}
