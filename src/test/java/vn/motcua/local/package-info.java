/**
 * The local run, {@code mvn spring-boot:test-run}: a real PostgreSQL 17 and a real Kafka broker
 * from Maven artifacts, their data kept under {@code data/}, and the application on top. Start at
 * {@link vn.motcua.local.LocalMotcua}; tests and the replay take {@link
 * vn.motcua.local.LocalServers#throwaway()}. None of it is in the production jar.
 */
@NullMarked
package vn.motcua.local;

import org.jspecify.annotations.NullMarked;
