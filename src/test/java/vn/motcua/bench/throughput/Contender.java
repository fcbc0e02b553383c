package vn.motcua.bench.throughput;

import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;

/**
 * @param begin submits a dossier and returns its business key
 * @param settled returns when nothing is left over that the engine's work has caused
 */
record Contender(ProcessEngine engine, Supplier<String> begin, Runnable settled) {}
