/**
 * What an operator looks at by day and night: work of the engine that has failed, with a retry, and
 * the figures of the office. The engine implements {@link vn.motcua.operations.EngineWork}. Start
 * at {@link vn.motcua.operations.Incidents}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"calendar", "dossier", "health", "logs"})
package vn.motcua.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
