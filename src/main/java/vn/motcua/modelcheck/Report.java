package vn.motcua.modelcheck;

import java.io.PrintStream;
import java.util.List;

/** Findings for a terminal: by file, Vietnamese first. */
class Report {

  private final PrintStream out;

  Report(PrintStream out) {
    this.out = out;
  }

  /** Returns how many errors there are. */
  long print(List<Finding> findings) {
    String file = "";
    for (Finding finding : findings) {
      if (!finding.file().equals(file)) {
        file = finding.file();
        out.println(file);
      }
      print(finding);
    }
    long errors =
        findings.stream().filter(found -> found.severity() == Finding.Severity.ERROR).count();
    out.println(
        findings.isEmpty()
            ? "Không có lỗi nào. No finding."
            : "%d lỗi, %d cảnh báo. %d errors, %d warnings."
                .formatted(errors, findings.size() - errors, errors, findings.size() - errors));
    return errors;
  }

  private void print(Finding finding) {
    boolean error = finding.severity() == Finding.Severity.ERROR;
    out.printf(
        """
          %s / %s  [%s]
            %s
              → %s
            %s
              → %s
        """,
        error ? "LỖI" : "CẢNH BÁO",
        error ? "ERROR" : "WARNING",
        finding.rule(),
        finding.what().vietnamese(),
        finding.mend().vietnamese(),
        finding.what().english(),
        finding.mend().english());
    out.println();
  }
}
