package vn.motcua.web.edge;

import org.springframework.core.Ordered;

/** The order of the filters, around Spring Security's, which stands at -100. */
public final class Edge {

  /** After the request has its id. */
  static final int HEADERS = Ordered.HIGHEST_PRECEDENCE + 10;

  static final int SPELLING = HEADERS + 1;
  static final int OTHER_SITES = HEADERS + 2;

  /** Once it is known who calls the API, and before a byte of a body is read. */
  public static final int GUESTS = -94;

  public static final int BODIES = -80;

  private Edge() {}
}
