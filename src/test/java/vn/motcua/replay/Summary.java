package vn.motcua.replay;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.support.topics.Topic;

/**
 * What a replay came to, in the form of {@code summary.json}: dossiers as the database has them,
 * events as the topic has them.
 *
 * @param earlyPercent and the other two: of the finished dossiers, to one decimal
 */
@JsonPropertyOrder({
  "dossiers",
  "byChannel",
  "timeliness",
  "earlyPercent",
  "onTimePercent",
  "latePercent",
  "events"
})
record Summary(
    int dossiers,
    Map<String, Integer> byChannel,
    Map<String, Integer> timeliness,
    BigDecimal earlyPercent,
    BigDecimal onTimePercent,
    BigDecimal latePercent,
    Map<String, Integer> events) {

  private static final List<String> EVENTS =
      List.of("status-changed", "deadline-at-risk", "deadline-missed", "deadline-moved");

  /** Waits until every event is on the topic. */
  static Summary of(JdbcClient jdbc, String bootstrapServers) {
    var byChannel =
        counts(jdbc, "SELECT channel, count(*) FROM dossier GROUP BY 1", "ONLINE", "COUNTER");
    var timeliness =
        counts(
            jdbc,
            "SELECT timeliness, count(*) FROM deadline WHERE timeliness IS NOT NULL GROUP BY 1",
            "EARLY",
            "ON_TIME",
            "LATE");
    int finished = timeliness.values().stream().mapToInt(Integer::intValue).sum();
    return new Summary(
        jdbc.sql("SELECT count(*) FROM dossier").query(Integer.class).single(),
        byChannel,
        timeliness,
        percent(timeliness.get("EARLY"), finished),
        percent(timeliness.get("ON_TIME"), finished),
        percent(timeliness.get("LATE"), finished),
        events(jdbc, bootstrapServers));
  }

  private static Map<String, Integer> events(JdbcClient jdbc, String bootstrapServers) {
    Awaitility.await("the outbox is empty")
        .atMost(Duration.ofMinutes(2))
        .until(
            () -> jdbc.sql("SELECT NOT EXISTS (SELECT FROM outbox)").query(Boolean.class).single());
    try (var topic = new Topic(bootstrapServers, "motcua.dossier.events.v1")) {
      var ids =
          topic.messages().stream()
              .collect(
                  Collectors.groupingBy(
                      Topic.Message::type,
                      Collectors.mapping(m -> m.headers().get("ce_id"), Collectors.toSet())));
      var counts = zero(EVENTS);
      ids.forEach((type, distinct) -> counts.put(type, distinct.size()));
      return counts;
    }
  }

  private static Map<String, Integer> counts(JdbcClient jdbc, String sql, String... always) {
    var counts = zero(List.of(always));
    jdbc.sql(sql)
        .query(
            row -> {
              counts.put(row.getString(1), row.getInt(2));
            });
    return counts;
  }

  private static Map<String, Integer> zero(List<String> keys) {
    var counts = new LinkedHashMap<String, Integer>();
    keys.forEach(key -> counts.put(key, 0));
    return counts;
  }

  private static BigDecimal percent(int part, int whole) {
    return whole == 0
        ? BigDecimal.ZERO.setScale(1)
        : BigDecimal.valueOf(100L * part)
            .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
  }
}
