/** What an operator can ask and do about events. */
@NullMarked
package vn.motcua.events.web;

import org.jspecify.annotations.NullMarked;
