package vn.motcua.web.matrix;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a class of JAX-RS answers, and the resources that it leads to. */
final class Resources {

  private static final int DEEPEST = 8;

  private final Set<Endpoint> found = new TreeSet<>();

  private Resources() {}

  /** Nothing, if the class is no resource. */
  static Set<Endpoint> of(Class<?> root, String below) {
    var path = root.getAnnotation(Path.class);
    var all = new Resources();
    if (path != null) {
      all.walk(root, join(below, path.value()), 0);
    }
    return all.found;
  }

  private void walk(Class<?> type, String below, int depth) {
    if (depth > DEEPEST) {
      throw new AssertionError("Resources go round in a circle at " + below);
    }
    for (var method : type.getMethods()) {
      var declared =
          declarations(type, method).filter(Resources::isMapped).findFirst().orElse(null);
      if (declared == null || method.isBridge()) {
        continue;
      }
      var path = declared.getAnnotation(Path.class);
      var address = path == null ? below : join(below, path.value());
      var verbs = verbs(declared);
      verbs.forEach(verb -> found.add(new Endpoint(verb, address)));
      if (verbs.isEmpty()) {
        walk(method.getReturnType(), address, depth + 1);
      }
    }
  }

  private static boolean isMapped(Method method) {
    return method.isAnnotationPresent(Path.class) || !verbs(method).isEmpty();
  }

  private static List<String> verbs(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
        .filter(Objects::nonNull)
        .map(HttpMethod::value)
        .toList();
  }

  /** Annotations stand on the class or on one of its interfaces. */
  private static Stream<Method> declarations(@Nullable Class<?> type, Method method) {
    if (type == null) {
      return Stream.empty();
    }
    var above =
        Stream.concat(Stream.ofNullable(type.getSuperclass()), Arrays.stream(type.getInterfaces()));
    return Stream.concat(
        Arrays.stream(type.getDeclaredMethods())
            .filter(
                declared ->
                    declared.getName().equals(method.getName())
                        && Arrays.equals(declared.getParameterTypes(), method.getParameterTypes())),
        above.flatMap(parent -> declarations(parent, method)));
  }

  private static String join(String below, String path) {
    // a variable of JAX-RS may say what it looks like
    var plain = path.replaceAll("\\{([^:}]+):\\s*\\.\\*}", "{*$1}");
    return (below + "/" + plain).replaceAll("/+", "/").replaceAll("(.)/$", "$1");
  }
}
