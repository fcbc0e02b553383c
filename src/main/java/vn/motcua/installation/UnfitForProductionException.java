package vn.motcua.installation;

import java.util.List;

/** Ends a start in production mode. */
public class UnfitForProductionException extends RuntimeException {

  private final List<String> faults;

  public UnfitForProductionException(List<String> faults) {
    super("Not fit for production: " + String.join(" ", faults));
    this.faults = List.copyOf(faults);
  }

  List<String> faults() {
    return faults;
  }
}
