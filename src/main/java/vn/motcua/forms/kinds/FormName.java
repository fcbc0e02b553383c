package vn.motcua.forms.kinds;

import org.jspecify.annotations.Nullable;

/**
 * What a form is called.
 *
 * @param form as the circular numbers it, for example {@code 02}
 * @param title in Vietnamese
 * @param template the file that it is printed from, without {@code .html}
 * @param symbol what stands behind its number, for example {@code PBS}; empty where the year does;
 *     null for a form that is kept inside the office: it has no number and names no applicant
 */
public record FormName(String form, String title, String template, @Nullable String symbol) {

  /** Whether it goes out to the applicant, with a number. */
  public boolean goesOut() {
    return symbol != null;
  }

  /** For example {@code 3/PBS}. */
  public String numbered(int number, int year) {
    return "%d/%s".formatted(number, "".equals(symbol) ? Integer.toString(year) : symbol);
  }
}
