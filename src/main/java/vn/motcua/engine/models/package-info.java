/**
 * The deployer of {@code bpmn/}: reads the folders, has them checked, deploys what is sound and
 * leaves the last good version where it is not; at the start and, where it is told to watch, when a
 * file changes. Start at {@link vn.motcua.engine.models.ModelDeployer}; what every deployment has
 * to pass, on whatever way it comes, is {@code gate}.
 */
@NullMarked
package vn.motcua.engine.models;

import org.jspecify.annotations.NullMarked;
