package vn.motcua.fault.staff;

import java.util.List;

/**
 * What officers do.
 *
 * @param name begins their accounts
 * @param percent of all officers
 * @param groups of the account
 * @param steps the tasks that they look for, each with what may come of it, the usual first
 */
record Role(String name, int percent, List<String> groups, List<Step> steps) {

  /**
   * @param values of the form beside the outcome
   */
  record Step(String task, String decision, List<String> outcomes, String extra) {}

  static final List<Role> ALL =
      List.of(
          new Role(
              "receiver",
              30,
              List.of("reception"),
              List.of(
                  step("userTask_checkPapers", "checkOutcome", "ACCEPT", "SUPPLEMENT", "REFUSE"),
                  step("userTask_checkSupplement", "supplementOutcome", "ACCEPT"),
                  new Step(
                      "userTask_handOver",
                      "handOverOutcome",
                      List.of("HANDED_OVER"),
                      "rating=SATISFIED"))),
          specialist("judicial", 34),
          specialist("social", 4),
          specialist("economy", 4),
          specialist("land", 4),
          new Role(
              "leader",
              10,
              List.of("leader"),
              List.of(step("userTask_sign", "signOutcome", "SIGN", "SEND_BACK"))),
          new Role(
              "clerk",
              10,
              List.of("clerk"),
              List.of(
                  new Step(
                      "userTask_number",
                      "numberOutcome",
                      List.of("STAMPED"),
                      "resultNumber=12/XN-UBND"))),
          new Role("supervisor", 4, List.of("supervisor"), List.of()));

  private static Role specialist(String field, int percent) {
    return new Role(
        field,
        percent,
        List.of("specialist", "specialist-" + field),
        List.of(
            step("userTask_verify", "verifyOutcome", "APPROVE", "PAYMENT", "SUPPLEMENT", "OPINION"),
            step("userTask_recordOpinion", "opinionOutcome", "AGREED"),
            step("userTask_certify", "certifyOutcome", "APPROVE", "SUPPLEMENT"),
            step("userTask_draft", "draftOutcome", "SUBMIT")));
  }

  private static Step step(String task, String decision, String... outcomes) {
    return new Step(task, decision, List.of(outcomes), "");
  }

  boolean looksAtApplicants() {
    return groups.contains("reception") || groups.contains("specialist") || name.equals("leader");
  }

  boolean reads() {
    return name.equals("leader") || name.equals("supervisor");
  }
}
