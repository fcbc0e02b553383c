package vn.motcua.modelcheck.office;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a file says as XML, with the lines, which a model does not keep.
 *
 * @param namespaces all that are declared
 * @param rootTraits the attributes of the root by local name
 * @param places of the elements with an id, the first of each
 * @param repeated the places where an id comes again
 * @param anonymous flow elements without an id, by kind
 * @param traits attributes and texts of all elements but those of the diagram, by the id of their
 *     owner
 * @param references to ids
 */
public record XmlOutline(
    String rootNamespace,
    String rootName,
    Set<String> namespaces,
    Map<String, String> rootTraits,
    Map<String, Place> places,
    List<Place> repeated,
    List<Place> anonymous,
    Map<String, List<Trait>> traits,
    List<Reference> references) {

  /**
   * @param kind the element's local name, for example {@code userTask}
   * @param id empty where there is none
   */
  public record Place(String kind, String id, @Nullable String name, int line) {}

  /**
   * An attribute, or the text of an element.
   *
   * @param owner the flow element, or the process, that it belongs to
   * @param element the local name of the element that has it
   * @param attribute its local name; empty for a text
   */
  public record Trait(Place owner, String element, String attribute, String value, int line) {

    /** Whether the engine evaluates it. */
    public boolean isExpression() {
      return value.contains("${") || value.contains("#{");
    }
  }

  /** From {@code owner}, by the attribute or element {@code by}, to the element {@code target}. */
  public record Reference(Place owner, String by, String target, int line) {}

  /** The line of an id, or 0. */
  public int line(@Nullable String id) {
    Place place = id == null ? null : places.get(id);
    return place == null ? 0 : place.line();
  }
}
