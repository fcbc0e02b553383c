/**
 * Một Cửa, by capability: one package a room, each with a {@code package-info} that says what it is
 * for, where to start reading and what it may know.
 */
@NullMarked
package vn.motcua;

import org.jspecify.annotations.NullMarked;
