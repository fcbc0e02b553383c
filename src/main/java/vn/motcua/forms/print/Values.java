package vn.motcua.forms.print;

import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What a template may name. To name anything else is an error and no empty place on the page: a
 * form without its date looks like one that has none.
 */
public final class Values extends LinkedHashMap<String, @Nullable Object> {

  private static final long serialVersionUID = 1L;

  public Values with(String name, @Nullable Object value) {
    put(name, value);
    return this;
  }

  /**
   * @throws UnknownValueException if there is none of that name
   */
  @Override
  public @Nullable Object get(Object name) {
    if (!containsKey(name)) {
      throw new UnknownValueException(String.valueOf(name), keySet());
    }
    return super.get(name);
  }
}
