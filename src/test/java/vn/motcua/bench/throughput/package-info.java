/**
 * How many dossiers a second go the whole way, beside an engine that does nothing but run the
 * models. Start at {@link vn.motcua.bench.throughput.ThroughputBench}.
 */
package vn.motcua.bench.throughput;
