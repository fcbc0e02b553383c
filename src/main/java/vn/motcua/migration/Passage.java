package vn.motcua.migration;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * The way from one version of a process to another.
 *
 * @param from the {@link ModelVersion#id()} of the one
 * @param to of the other
 * @param renamed what a designer says of elements whose ids differ, from the one to the other; all
 *     else maps by its id. Several may become the same one; {@link #NOWHERE} has no place
 */
public record Passage(String from, String to, Map<String, String> renamed) {

  public static final String NOWHERE = "";

  /**
   * The way back. Nobody knows which one to go back to where several have become one.
   *
   * @param elements those of the one that this leads from
   */
  public Passage back(Collection<String> elements) {
    var back = new HashMap<String, String>();
    renamed.forEach(
        (source, target) -> {
          boolean alone = !elements.contains(target) || renamed.containsKey(target);
          back.merge(target, alone ? source : NOWHERE, (a, b) -> NOWHERE);
        });
    back.remove(NOWHERE);
    return new Passage(to, from, back);
  }
}
