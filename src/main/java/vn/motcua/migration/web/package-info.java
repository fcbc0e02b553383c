/** What the API says about migrations, to process designers and administrators. */
@NullMarked
package vn.motcua.migration.web;

import org.jspecify.annotations.NullMarked;
