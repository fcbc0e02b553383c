package vn.motcua.replay.ledger;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.Channel;
import vn.motcua.procedures.Procedures;

/** Makes a row of the texts in its columns, or says which of them cannot be read. */
final class RowReader {

  private static final Pattern WAIT = Pattern.compile("(supplement|payment):([^/]*)/([^/]*)");

  private final Procedures procedures;

  RowReader(Procedures procedures) {
    this.procedures = procedures;
  }

  /**
   * @param wrong takes what cannot be read
   * @return null when something could not
   */
  @Nullable Row read(long line, Map<String, String> values, List<String> wrong) {
    int before = wrong.size();
    var code = values.get("procedure");
    var procedure = procedures.find(code).orElse(null);
    if (procedure == null) {
      wrong.add("procedure '%s' is not in the catalogue".formatted(code));
    }
    var channel = channel(values.get("channel"), wrong);
    var submittedAt = instant("submitted_at", values.get("submitted_at"), wrong);
    var acceptedAt = instant("accepted_at", values.get("accepted_at"), wrong);
    var waits = waits(values.get("waits"), wrong);
    var finishedAt = instant("finished_at", values.get("finished_at"), wrong);
    var returned = values.get("returned_at");
    var returnedAt = returned.isEmpty() ? null : instant("returned_at", returned, wrong);
    return wrong.size() > before
        ? null
        : new Row(
            line,
            values.get("no"),
            procedure,
            channel,
            submittedAt,
            acceptedAt,
            waits,
            finishedAt,
            returnedAt);
  }

  private static @Nullable Channel channel(String text, List<String> wrong) {
    return Stream.of(Channel.values())
        .filter(channel -> channel.name().equals(text))
        .findFirst()
        .orElseGet(
            () -> {
              wrong.add(
                  "channel '%s' is not one of %s".formatted(text, Arrays.asList(Channel.values())));
              return null;
            });
  }

  private static List<Row.Wait> waits(String text, List<String> wrong) {
    var waits = new ArrayList<Row.Wait>();
    for (var part : text.isEmpty() ? new String[0] : text.split(";", -1)) {
      var wait = WAIT.matcher(part.strip());
      if (!wait.matches()) {
        wrong.add("wait '%s' is not supplement:FROM/TO or payment:FROM/TO".formatted(part));
        continue;
      }
      var from = instant("wait", wait.group(2), wrong);
      var to = instant("wait", wait.group(3), wrong);
      if (from != null && to != null) {
        waits.add(
            new Row.Wait(
                wait.group(1).equals("payment") ? Row.Kind.PAYMENT : Row.Kind.SUPPLEMENT,
                from,
                to));
      }
    }
    return List.copyOf(waits);
  }

  private static @Nullable Instant instant(String column, String text, List<String> wrong) {
    try {
      return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
    } catch (DateTimeException e) {
      wrong.add(
          text.isEmpty()
              ? column + " is missing"
              : "%s '%s' is not an instant with an offset, such as 2023-01-03T08:14+07:00"
                  .formatted(column, text));
      return null;
    }
  }
}
