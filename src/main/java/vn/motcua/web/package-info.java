/**
 * What every HTTP call has in common: RFC 9457 problem details, and a request id in the answer and
 * in the log. It knows no capability, and none depends on it: a module says what is wrong by an
 * exception of its own that is a Spring {@link org.springframework.web.ErrorResponse} (or carries
 * {@link org.springframework.web.bind.annotation.ResponseStatus}), and {@code ProblemDetailsAdvice}
 * turns it into the answer. Start there.
 *
 * <p>Neither an answer nor the log repeats a value that a caller sent: it may be an identity
 * number.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"logs", "nodes"})
package vn.motcua.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
