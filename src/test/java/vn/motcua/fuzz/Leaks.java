package vn.motcua.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.motcua.fuzz.calls.Call;
import vn.motcua.support.Office;

/** What an answer must not have, whoever asked and whatever he sent. */
final class Leaks {

  private static final Set<String> MAY_KNOW_WHO_APPLIED =
      Set.of("tiepnhan", "tuphap", "diachinh", "vanhoa", "kinhte", "lanhdao");
  private static final Pattern TELLS_WHO_APPLIED =
      Pattern.compile(
          "GET /api/v1/dossiers/\\{id}/applicant.*|POST /api/v1/applicants/search|.*/forms/.*");

  private static final Pattern TRACE =
      Pattern.compile("\\tat [\\w.$/]+\\(|Caused by:|\\.java:\\d+|\\.\\.\\. \\d+ more");
  private static final Pattern CLASS =
      Pattern.compile(
          "\\b(?:java|javax|jakarta|org|com|net|io|kafka|vn)(?:\\.[a-z]\\w*)+\\.[A-Z]\\w+");
  private static final Pattern SQL =
      Pattern.compile(
          "(?i)\\bselect\\b.{1,400}\\bfrom\\b|insert into|\\bdelete from|\\bupdate \\w+ set\\b"
              + "|\\bACT_(?:RU|HI|RE|ID|GE)_|sqlstate|violates \\w+ constraint|### (?:Error|SQL)",
          Pattern.DOTALL);
  private static final Pattern FILE =
      Pattern.compile(
          "(?:/tmp|/home|/root|/var|/usr)/|\\.jar!|%s"
              .formatted(Pattern.quote(System.getProperty("user.dir"))));

  private Leaks() {}

  /** In words; empty for none. */
  static List<String> in(Answer answer, Call call, String role) {
    // Camunda's own statistics say what they are by their class: it is a part of its API
    var all = answer.head() + answer.body().replaceAll("\"@class\":\"[^\"]*\"", "");
    var found = new ArrayList<String>();
    find("a stack trace", TRACE, all, found);
    find("a class", CLASS, all, found);
    find("SQL", SQL, all, found);
    find("a file", FILE, all, found);
    boolean mayKnow =
        MAY_KNOW_WHO_APPLIED.contains(role) && TELLS_WHO_APPLIED.matcher(call.route()).matches();
    if (!mayKnow && (all.contains(Office.PLANTED_IDENTITY) || all.contains(Office.PLANTED_NAME))) {
      found.add("who applied");
    }
    if (answer.head().contains("\nX-Injected")) {
      found.add("an injected header");
    }
    return found;
  }

  private static void find(String what, Pattern pattern, String text, List<String> found) {
    var match = pattern.matcher(text);
    if (match.find()) {
      int from = Math.max(0, match.start() - 60);
      int to = Math.min(text.length(), match.end() + 100);
      found.add(what + ": …" + text.substring(from, to) + "…");
    }
  }
}
