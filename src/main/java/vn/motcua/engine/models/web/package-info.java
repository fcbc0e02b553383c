/** Which models serve, and what was refused, over HTTP: for designers and administrators. */
@NullMarked
package vn.motcua.engine.models.web;

import org.jspecify.annotations.NullMarked;
