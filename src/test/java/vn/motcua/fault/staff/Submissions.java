package vn.motcua.fault.staff;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import vn.motcua.support.Office;

/** What applicants hand in. */
final class Submissions {

  private static final List<String> PROCEDURES =
      List.of(
          "1.004873",
          "1.004873",
          "1.001022",
          "1.004859",
          "2.000815",
          "2.000815",
          "2.000884",
          "1.001193",
          "1.000894",
          "1.001653",
          "1.001612",
          "1.013225");

  private Submissions() {}

  static Map<String, Object> any(Random random, String submission, String channel) {
    return Map.of(
        "submissionId", submission,
        "agencyCode", "H63.12.3",
        "procedureCode", PROCEDURES.get(random.nextInt(PROCEDURES.size())),
        "channel", channel,
        "submittedAt", now(),
        "applicant",
            Map.of(
                "kind",
                "PERSON",
                "fullName",
                Office.PLANTED_NAME,
                "identityNumber",
                Office.PLANTED_IDENTITY),
        "components",
            List.of(Map.of("code", "declaration", "name", "Tờ khai", "form", "ELECTRONIC")));
  }

  static String id() {
    return "soak:" + UUID.randomUUID();
  }

  static String now() {
    return OffsetDateTime.now(ZoneId.of("Asia/Ho_Chi_Minh")).minusSeconds(2).toString();
  }

  /** A scan: a PNG by its content, and no two are the same. */
  static byte[] scan(Random random) {
    var scan = new byte[20_000 + random.nextInt(180_000)];
    random.nextBytes(scan);
    var png =
        new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
    System.arraycopy(png, 0, scan, 0, png.length);
    return scan;
  }
}
