/**
 * The catalogue of administrative procedures: papers, fee, time limit, field, who handles it and by
 * which review model. Data in {@code bpmn/procedures/catalogue.yaml}, validated whenever it is
 * read. Start at {@link vn.motcua.procedures.Procedures}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package vn.motcua.procedures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
