/**
 * Measurements at scale, outside of {@code mvn verify}: {@code mvn -Pbench verify}. Figures are
 * printed and lie in {@code target/bench}.
 */
package vn.motcua.bench;
