/**
 * How fast it is, by {@code mvn -Pbench verify}: classes named {@code *Bench} run, assert a target
 * with room, and write their section of {@code docs/performance.md}. Start at {@link
 * vn.motcua.bench.DueDateBench}.
 */
package vn.motcua.bench;
