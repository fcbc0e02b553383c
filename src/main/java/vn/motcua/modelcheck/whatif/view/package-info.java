/**
 * Shows a plan as a table, as a picture and as a page. Start at {@link
 * vn.motcua.modelcheck.whatif.view.WhatIfCommand}.
 */
@NullMarked
package vn.motcua.modelcheck.whatif.view;

import org.jspecify.annotations.NullMarked;
