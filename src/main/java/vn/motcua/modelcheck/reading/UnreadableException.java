package vn.motcua.modelcheck.reading;

import vn.motcua.modelcheck.office.Complaint;

/** A file is left out, for the reason that its complaint gives. */
class UnreadableException extends Exception {

  private final transient Complaint complaint;

  UnreadableException(Complaint complaint) {
    super(complaint.rule(), null, false, false);
    this.complaint = complaint;
  }

  static UnreadableException because(String rule, String file, String... details) {
    return new UnreadableException(Complaint.ofFile(rule, file, details));
  }

  Complaint complaint() {
    return complaint;
  }
}
