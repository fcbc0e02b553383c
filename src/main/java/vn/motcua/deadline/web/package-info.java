/** What the API says about deadlines. */
@NullMarked
package vn.motcua.deadline.web;

import org.jspecify.annotations.NullMarked;
