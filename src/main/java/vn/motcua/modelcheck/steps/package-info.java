/**
 * What the models of an office say of its steps, read without an engine and put into the words of
 * the office, for whoever looks at a process rather than runs it. Start at {@link
 * vn.motcua.modelcheck.steps.OfficeModels}.
 */
@NullMarked
package vn.motcua.modelcheck.steps;

import org.jspecify.annotations.NullMarked;
