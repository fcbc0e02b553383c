/** What is throttled over HTTP, and the answer to whoever has to wait: 429, with how long. */
@NullMarked
package vn.motcua.throttling.web;

import org.jspecify.annotations.NullMarked;
