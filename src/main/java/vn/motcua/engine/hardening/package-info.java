/**
 * What keeps callers from those parts of Camunda that an office has no use for, or that are known
 * to be open: an allowlist over its APIs, and what expressions and variables may do. Start at
 * {@link vn.motcua.engine.hardening.EngineApi}; why is in ADR 26.
 */
@NullMarked
package vn.motcua.engine.hardening;

import org.jspecify.annotations.NullMarked;
