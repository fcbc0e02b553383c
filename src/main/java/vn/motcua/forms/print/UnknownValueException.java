package vn.motcua.forms.print;

import java.util.Collection;
import java.util.TreeSet;

/** A template names a value that its form does not have. It lists names alone, no values. */
class UnknownValueException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnknownValueException(String name, Collection<String> known) {
    super(
        "there is no value “%s”, but %s".formatted(name, String.join(", ", new TreeSet<>(known))));
  }
}
