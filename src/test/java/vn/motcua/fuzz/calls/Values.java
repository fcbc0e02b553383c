package vn.motcua.fuzz.calls;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Values for a name: such as the office has, such as it might have, and such as nobody should. */
final class Values {

  /** Each at home in one kind of mistake. */
  private static final List<String> NASTY =
      List.of(
          "",
          " ",
          "\u0000",
          "a\u0000b",
          "\uD800",
          "x\uDC00y",
          "Nguye\u0302\u0303n",
          "\u202Eđảo",
          "👩‍⚖️",
          "'; DROP TABLE dossier; --",
          "' OR '1'='1",
          "%",
          "\\",
          "${1+1}",
          "#{execution.id}",
          "${''.class.name}",
          "<script>alert(1)</script>",
          "../../../../../etc/passwd",
          "a\r\nX-Injected: 1",
          "{{7*7}}",
          "${jndi:ldap://127.0.0.1/x}",
          "0000-01-01",
          "9999-12-31",
          "9999-12-31T23:59:59+18:00",
          "0001-01-01T00:00:00+18:00",
          "-999999999-01-01T00:00:00+18:00",
          "+999999999-12-31T23:59:59.999999999-18:00",
          "2026-02-30",
          "2026-11-09T08:00:00+19:00",
          "2026-11-09T24:00:00Z",
          "0001-01-01T00:00:00.000+0000",
          "292278994-08-17T07:12:55.807+0000",
          "NaN",
          "-1",
          "-0",
          "2147483648",
          "9223372036854775807",
          "1e400",
          "9".repeat(400),
          "a".repeat(10_000),
          "null",
          "true",
          "[]",
          "{}",
          ",",
          "*");

  private final Random random;
  private final Map<String, List<String>> known;

  /**
   * @param known what the office has, by the kind of thing
   */
  Values(Random random, Map<String, List<String>> known) {
    this.random = random;
    this.known = known;
  }

  String text(String name) {
    int chance = random.nextInt(20);
    return chance < 12 ? known(name) : chance < 15 ? plain() : nasty();
  }

  /** As short as a request line bears. */
  String inAddress(String name) {
    var text = text(name);
    return text.length() > 2000 ? text.substring(0, 2000) : text;
  }

  String nasty() {
    return random.nextInt(200) == 0 ? "ă".repeat(100_000) : NASTY.get(random.nextInt(NASTY.size()));
  }

  String plain() {
    return switch (random.nextInt(6)) {
      case 0 -> UUID.randomUUID().toString();
      case 1 -> "" + random.nextInt(-2, 30);
      case 2 -> instant();
      case 3 -> LocalDate.of(2026, 1, 1).plusDays(random.nextInt(400)).toString();
      case 4 -> "true";
      default -> "tuỳ ý " + random.nextInt(100);
    };
  }

  String instant() {
    return OffsetDateTime.of(2026, 1 + random.nextInt(12), 9, 8, 0, 0, 0, ZoneOffset.ofHours(7))
        .toString()
        .replace("08:00+", "08:00:00+");
  }

  /** For example of {@code processDefinitionKeyIn}: any that the office has. */
  private String known(String name) {
    var lower = name.toLowerCase();
    var kinds =
        known.keySet().stream()
            .filter(kind -> lower.contains(kind))
            .sorted(Values::longer)
            .toList();
    var kind =
        kinds.isEmpty()
            ? known.keySet().stream().sorted().toList().get(random.nextInt(known.size()))
            : kinds.get(0);
    var values = known.get(kind);
    return values.isEmpty() ? plain() : values.get(random.nextInt(values.size()));
  }

  private static int longer(String one, String other) {
    return other.length() - one.length();
  }
}
