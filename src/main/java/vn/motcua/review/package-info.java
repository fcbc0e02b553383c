/**
 * What officers decide and what the applicant sends while a dossier is handled: decisions on
 * record, supplements, payments, withdrawals. Start at {@link vn.motcua.review.Requests}; the
 * engine is reached through the port {@link vn.motcua.review.ReviewTasks}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"dossier", "deadline", "seals"})
package vn.motcua.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
