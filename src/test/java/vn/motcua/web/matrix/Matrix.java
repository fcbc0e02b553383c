package vn.motcua.web.matrix;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A table of calls by roles. */
record Matrix(List<Row> rows) {

  /** What a cell says. */
  enum Answer {
    /** It is answered; by what there is, which may be an error of the request. */
    YES("✓"),
    /** It is answered, with an empty list or the number 0. */
    NOTHING("∅"),
    /** It is answered for the caller's own id, and for no other. */
    OWN("own"),
    /** It is refused, before anybody looks at what is asked for. */
    NO("");

    private final String sign;

    Answer(String sign) {
      this.sign = sign;
    }

    static Answer of(String sign) {
      return Arrays.stream(values())
          .filter(answer -> answer.sign.equals(sign))
          .findFirst()
          .orElseThrow(
              () -> new AssertionError("A cell says none of ✓, ∅, own and nothing: " + sign));
    }
  }

  /**
   * @param calls those that the row is about
   */
  record Row(List<Endpoint> calls, Map<Role, Answer> answers) {

    Answer of(Role role) {
      return answers.get(role);
    }
  }

  /** Reads the first table below a heading of the page. */
  static Matrix below(String heading) {
    return new Matrix(
        Table.below(heading).rows().stream()
            .map(
                row ->
                    new Row(
                        Table.codes(row.get("call")).stream().map(Endpoint::of).toList(),
                        Arrays.stream(Role.values())
                            .collect(
                                Collectors.toMap(
                                    role -> role, role -> Answer.of(row.get(role.column()))))))
            .toList());
  }

  /** The first row that is about a call. */
  Optional<Row> of(Endpoint call) {
    return rows.stream()
        .filter(row -> row.calls().stream().anyMatch(listed -> listed.covers(call)))
        .findFirst();
  }

  List<Endpoint> calls() {
    return rows.stream().flatMap(row -> row.calls().stream()).toList();
  }

  /** What the application has and the table has not, and the other way round. */
  Set<String> differences(Collection<Endpoint> mapped) {
    var differences = new TreeSet<String>();
    for (var call : mapped) {
      if (calls().stream().noneMatch(listed -> listed.isAbout(call))) {
        differences.add("no row: " + call);
      }
    }
    for (var listed : calls()) {
      if (mapped.stream().noneMatch(listed::isAbout)) {
        differences.add("no such call: " + listed);
      }
    }
    return differences;
  }

  /** The same where a row may be about all that begins alike. */
  Set<String> differencesInKind(Collection<Endpoint> mapped) {
    var differences = new TreeSet<String>();
    for (var call : mapped) {
      if (of(call).isEmpty()) {
        differences.add("no row: " + call);
      }
    }
    for (var listed : calls()) {
      if (mapped.stream().noneMatch(listed::covers)) {
        differences.add("no such call: " + listed);
      }
    }
    return differences;
  }
}
