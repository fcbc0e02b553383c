package vn.motcua.fuzz;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.motcua.fuzz.calls.Route;

/** Every address that a controller of ours has. */
final class OurRoutes {

  private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

  private OurRoutes() {}

  static List<Route> of(RequestMappingHandlerMapping mapping) {
    var routes = new ArrayList<Route>();
    mapping
        .getHandlerMethods()
        .forEach(
            (info, handler) -> {
              if (info.getPathPatternsCondition() != null) {
                add(info, handler, routes);
              }
            });
    // the same order in each run, for the seed's sake
    routes.sort((one, other) -> one.toString().compareTo(other.toString()));
    return routes;
  }

  private static void add(RequestMappingInfo info, HandlerMethod handler, List<Route> routes) {
    var query = new ArrayList<String>();
    Type body = null;
    for (var parameter : handler.getMethodParameters()) {
      parameter.initParameterNameDiscovery(
          new org.springframework.core.DefaultParameterNameDiscoverer());
      if (parameter.hasParameterAnnotation(RequestParam.class)) {
        query.add(name(parameter));
      } else if (parameter.hasParameterAnnotation(RequestBody.class)) {
        body = parameter.getGenericParameterType();
      } else if (parameter.getParameterType() == HttpServletRequest.class) {
        body = byte[].class;
      }
    }
    info.getParamsCondition().getExpressions().forEach(param -> query.add(param.getName()));
    var consumed = info.getConsumesCondition().getConsumableMediaTypes();
    var contentType = consumed.isEmpty() ? JSON : consumed.iterator().next().toString();
    for (var pattern : info.getPatternValues()) {
      for (var method : methods(info.getMethodsCondition().getMethods()).toList()) {
        routes.add(new Route(method.name(), pattern, query, body, contentType));
      }
    }
  }

  private static Stream<RequestMethod> methods(Set<RequestMethod> methods) {
    return methods.isEmpty() ? Stream.of(RequestMethod.GET) : methods.stream();
  }

  private static String name(MethodParameter parameter) {
    var given = parameter.getParameterAnnotation(RequestParam.class).name();
    @Nullable String found = given.isEmpty() ? parameter.getParameterName() : given;
    return found == null ? "q" : found;
  }
}
