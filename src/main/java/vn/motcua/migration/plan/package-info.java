/**
 * Plans of migrations, and of the way back. Start at {@link
 * vn.motcua.migration.plan.PlanMigration}.
 */
@NullMarked
package vn.motcua.migration.plan;

import org.jspecify.annotations.NullMarked;
