package vn.motcua.intake;

import java.util.Collection;

/** The database belongs to another office: the application does not start on it. */
class ForeignDossiersException extends RuntimeException {

  ForeignDossiersException(String agency, Collection<String> others) {
    super(
        "This database is that of %s, and this installation serves %s (motcua.agency.code)."
            .formatted(String.join(", ", others), agency));
  }
}
