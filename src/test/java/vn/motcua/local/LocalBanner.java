package vn.motcua.local;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** What a local run prints when it is ready: where things are, who may log in, what to try. */
record LocalBanner(int port, String jdbcUrl, String bootstrapServers, LocalSettings settings) {

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  @Override
  public String toString() {
    String base = "http://localhost:" + port;
    var text = new StringBuilder("\nMột Cửa is ready. Ctrl-C ends it");
    if (settings.embeddedPostgres() || settings.embeddedKafka()) {
      text.append("; the data stays in ").append(settings.data().toAbsolutePath().normalize());
    }
    text.append(".\n\n");
    line(text, "Tasklist", base + "/camunda/app/tasklist/default/");
    line(text, "API", base + "/api/v1/procedures");
    line(text, "OpenAPI", base + "/v3/api-docs");
    line(text, "PostgreSQL", jdbcUrl);
    line(text, "Kafka", bootstrapServers);
    if (settings.embeddedPostgres()) {
      text.append("\n  Account    Groups (the password is the account's name)\n");
      for (var account : LocalAccounts.ALL) {
        text.append("  %-10s %s%n".formatted(account.id(), String.join(", ", account.groups())));
      }
    }
    return text.append("\nTry next: ").append(submission(base)).append('\n').toString();
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append("  %-10s %s%n".formatted(name, value));
  }

  /** A submission number of its own at each start: the same again would be the same dossier. */
  private static String submission(String base) {
    String body =
        """
        {"submissionId":"%s","channel":"ONLINE","agencyCode":"H63.12.3","procedureCode":"1.004873",\
        "submittedAt":"%s","applicant":{"kind":"PERSON","fullName":"Nguyễn Văn A",\
        "identityNumber":"001099000001"},"components":[{"code":"declaration","name":"Tờ khai","form":"ELECTRONIC"}]}"""
            .formatted(UUID.randomUUID(), OffsetDateTime.now(ZONE).truncatedTo(ChronoUnit.SECONDS));
    return "curl -u portal:portal %s/api/v1/dossiers -H 'Content-Type: application/json' -d '%s'"
        .formatted(base, body);
  }
}
