package vn.motcua.web;

/**
 * An entry of a problem's {@code violations}.
 *
 * @param field the path in the body, for example {@code components[0].code}, or the parameter's
 *     name
 * @param message what would be right; never the value that was sent
 */
record Violation(String field, String message) {}
