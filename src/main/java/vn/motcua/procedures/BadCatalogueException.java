package vn.motcua.procedures;

import java.util.List;

/** The catalogue cannot be used, and the application does not start with it. */
public class BadCatalogueException extends RuntimeException {

  private final String file;
  private final List<String> faults;

  BadCatalogueException(String file, List<String> faults) {
    super("The catalogue of procedures, " + file + ", is wrong: " + String.join("; ", faults));
    this.file = file;
    this.faults = List.copyOf(faults);
  }

  /** Which file it is, in words. */
  public String file() {
    return file;
  }

  /** Everything that is wrong, in the file's order: where, what, and what would be right. */
  public List<String> faults() {
    return faults;
  }
}
