package vn.motcua.fuzz;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.rest.dto.AbstractQueryDto;
import org.camunda.bpm.engine.rest.dto.CamundaQueryParam;
import org.camunda.bpm.engine.rest.impl.DefaultProcessEngineRestServiceImpl;
import org.camunda.bpm.engine.rest.mapper.MultipartFormData;
import org.jspecify.annotations.Nullable;
import vn.motcua.fuzz.calls.Route;

/** Every address of Camunda's REST API, found by the annotations on its own interfaces. */
final class EngineRoutes {

  private static final int DEPTH = 6;

  /** Locks the accounts that it is asked about, as a login with a wrong password does. */
  private static final Set<String> LEFT_OUT = Set.of("/engine-rest/identity/verify");

  private final TreeMap<String, Route> routes = new TreeMap<>();

  private EngineRoutes() {}

  static List<Route> all() {
    var found = new EngineRoutes();
    found.walk(DefaultProcessEngineRestServiceImpl.class, "/engine-rest", 0);
    return List.copyOf(found.routes.values());
  }

  private void walk(Class<?> resource, String prefix, int depth) {
    if (depth > DEPTH) {
      return;
    }
    for (var method : resource.getMethods()) {
      var path = prefix + path(method);
      var verb = verb(method);
      if (verb.isPresent() && !LEFT_OUT.contains(path)) {
        var route = route(verb.get(), path, method, resource);
        routes.put(route.toString(), route);
      } else if (method.isAnnotationPresent(Path.class)) {
        walk(method.getReturnType(), path, depth + 1);
      }
    }
  }

  private static Route route(String verb, String path, Method method, Class<?> resource) {
    var query = new ArrayList<String>();
    Type body = null;
    var contentType = "application/json";
    for (var parameter : method.getParameters()) {
      if (parameter.isAnnotationPresent(QueryParam.class)) {
        query.add(parameter.getAnnotation(QueryParam.class).value());
      } else if (parameter.getType() == UriInfo.class) {
        query.addAll(parametersOfQuery(resource));
      } else if (isBody(parameter)) {
        body = parameter.getParameterizedType();
        contentType =
            parameter.getType() == MultipartFormData.class
                ? "multipart/form-data; boundary=motcua"
                : contentType;
      }
    }
    return new Route(verb, path, query, body, contentType);
  }

  private static boolean isBody(Parameter parameter) {
    return Stream.of(parameter.getAnnotations())
            .noneMatch(a -> a.annotationType().getName().startsWith("jakarta.ws.rs"))
        && !parameter.isAnnotationPresent(Context.class);
  }

  /** Of the query that the same resource takes as a body. */
  private static List<String> parametersOfQuery(Class<?> resource) {
    return Stream.of(resource.getMethods())
        .flatMap(method -> Stream.of(method.getParameterTypes()))
        .filter(AbstractQueryDto.class::isAssignableFrom)
        .distinct()
        .flatMap(type -> Arrays.stream(type.getMethods()))
        .map(setter -> setter.getAnnotation(CamundaQueryParam.class))
        .filter(parameter -> parameter != null)
        .map(CamundaQueryParam::value)
        .distinct()
        .sorted()
        .toList();
  }

  private static String path(Method method) {
    @Nullable Path path = method.getAnnotation(Path.class);
    if (path == null || path.value().equals("/")) {
      return "";
    }
    return path.value().startsWith("/") ? path.value() : "/" + path.value();
  }

  private static Optional<String> verb(Method method) {
    return Stream.of(method.getAnnotations())
        .map(Annotation::annotationType)
        .map(type -> type.getAnnotation(HttpMethod.class))
        .filter(verb -> verb != null)
        .map(HttpMethod::value)
        .findFirst();
  }
}
