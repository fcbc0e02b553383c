/**
 * Takes running processes to another version of their model with the engine's own migration. Start
 * at {@link vn.motcua.engine.migration.CamundaRunningModels}.
 */
@NullMarked
package vn.motcua.engine.migration;

import org.jspecify.annotations.NullMarked;
