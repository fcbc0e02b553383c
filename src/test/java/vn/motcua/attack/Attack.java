package vn.motcua.attack;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.function.Predicate;

/**
 * @param name as the record has it
 * @param accounts who tries it on ours: the account that may most, and those that have no business
 *     there; an empty name is nobody
 * @param method and {@code path}, below {@code /engine-rest}, or from the server's root if it is
 *     one of the web apps; {@code {task}}, {@code {other}} and {@code {filter}} are what is there
 *     to aim at
 * @param proof whether an answer of 2xx shows that it went through
 */
record Attack(
    String name,
    List<String> accounts,
    String method,
    String path,
    String contentType,
    String body,
    Predicate<String> proof) {

  private static final String BOUNDARY = "motcua-attack";

  static Attack json(String name, List<String> accounts, String call, String body) {
    var parts = call.split(" ");
    return new Attack(name, accounts, parts[0], parts[1], "application/json", body, answer -> true);
  }

  /**
   * A form of one file.
   *
   * @param field the file's, and {@code beside}: another field and its value
   */
  static Attack upload(
      String name,
      List<String> accounts,
      String path,
      String field,
      String type,
      String content,
      String beside,
      String value) {
    var body =
        """
        --%1$s
        Content-Disposition: form-data; name="%5$s"
        Content-Type: text/plain

        %6$s
        --%1$s
        Content-Disposition: form-data; name="%2$s"; filename="attack.bpmn"
        Content-Type: %3$s

        %4$s
        --%1$s--
        """
            .formatted(BOUNDARY, field, type, content, beside, value)
            .replace("\n", "\r\n");
    return new Attack(
        name,
        accounts,
        "POST",
        path,
        "multipart/form-data; boundary=" + BOUNDARY,
        body,
        answer -> true);
  }

  Attack provenBy(Predicate<String> answer) {
    return new Attack(name, accounts, method, path, contentType, body, answer);
  }

  BodyPublisher publisher() {
    return method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
  }
}
