/**
 * The office in figures, for {@code /actuator/prometheus}: no person, no dossier, no label whose
 * values grow. What has to be counted in tables is counted every 20 seconds by a thread, however
 * often it is scraped; each node tells the same of the whole installation.
 */
@NullMarked
package vn.motcua.operations.figures;

import org.jspecify.annotations.NullMarked;
