package vn.motcua.logs;

import java.util.UUID;
import org.slf4j.MDC;

/** Puts what a piece of work is about into each line that it logs. Closed when it is done. */
public final class Concerning implements AutoCloseable {

  /** The dossier's id, in the log as in the API. */
  public static final String DOSSIER = "dossierId";

  /** The request's id, which its answer has as well. */
  public static final String REQUEST = "requestId";

  private final MDC.MDCCloseable entry;

  private Concerning(String key, String value) {
    this.entry = MDC.putCloseable(key, value);
  }

  public static Concerning dossier(UUID id) {
    return new Concerning(DOSSIER, id.toString());
  }

  /**
   * @param id never anything that a caller chose freely
   */
  public static Concerning request(String id) {
    return new Concerning(REQUEST, id);
  }

  @Override
  public void close() {
    entry.close();
  }
}
