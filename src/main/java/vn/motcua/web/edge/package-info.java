/**
 * What every request meets first, and every answer last, whoever serves it: our own API, the
 * engine's, or Camunda's web apps. It knows no account and no dossier. A filter here turns away
 * what none of them should have to think about; the filters stand in the order of {@link
 * vn.motcua.web.edge.Edge}.
 */
@NullMarked
package vn.motcua.web.edge;

import org.jspecify.annotations.NullMarked;
