package vn.motcua.web.matrix;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.ws.rs.core.Application;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glassfish.jersey.server.ResourceConfig;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** All that the running application has mapped, as it says itself. */
final class Mapped {

  private static final String APPLICATION = "jakarta.ws.rs.Application";

  private final WebApplicationContext context;

  Mapped(WebApplicationContext context) {
    this.context = context;
  }

  /** Of Spring MVC and the actuator. */
  Set<Endpoint> bySpring() {
    return context.getBeansOfType(HandlerMapping.class).values().stream()
        .flatMap(Mapped::of)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Of Camunda's own JAX-RS applications, below the address of each. */
  Set<Endpoint> byCamunda() {
    var all = new TreeSet<Endpoint>();
    jaxRs()
        .forEach(
            (below, application) -> {
              for (var resource : application.getClasses()) {
                all.addAll(Resources.of(resource, below));
              }
            });
    return all;
  }

  /** The patterns of all servlets. */
  Set<String> servlets() {
    return servletContext().getServletRegistrations().values().stream()
        .flatMap(servlet -> servlet.getMappings().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The names of all filters. */
  Set<String> filters() {
    return new TreeSet<>(servletContext().getFilterRegistrations().keySet());
  }

  private Map<String, Application> jaxRs() {
    var all = new TreeMap<String, Application>();
    for (var servlet : servletContext().getServletRegistrations().values()) {
      var application = servlet.getInitParameter(APPLICATION);
      if (application != null) {
        all.put(below(servlet.getMappings()), instance(application));
      }
    }
    context
        .getBeansOfType(ResourceConfig.class)
        .forEach((name, config) -> all.put(below(registration(config).getMappings()), config));
    return all;
  }

  // Spring Boot names the servlet by the class
  private ServletRegistration registration(ResourceConfig config) {
    return servletContext().getServletRegistrations().values().stream()
        .filter(servlet -> config.getClass().getName().startsWith(servlet.getName()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No servlet for " + config.getClass()));
  }

  private static String below(Collection<String> mappings) {
    return mappings.iterator().next().replaceFirst("/\\*$", "");
  }

  private static Application instance(String type) {
    try {
      return (Application) Class.forName(type).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private ServletContext servletContext() {
    return context.getServletContext();
  }

  private static Stream<Endpoint> of(HandlerMapping mapping) {
    if (mapping instanceof RequestMappingInfoHandlerMapping methods) {
      return methods.getHandlerMethods().keySet().stream().flatMap(Mapped::of);
    }
    if (mapping instanceof AbstractUrlHandlerMapping urls) {
      var patterns = urls.getHandlerMap().keySet().stream();
      return Stream.concat(
              patterns, urls.getRootHandler() == null ? Stream.empty() : Stream.of("/"))
          .map(pattern -> new Endpoint("GET", pattern));
    }
    if (mapping instanceof RouterFunctionMapping router && router.getRouterFunction() == null) {
      return Stream.empty();
    }
    throw new AssertionError("What does %s map?".formatted(mapping));
  }

  private static Stream<Endpoint> of(RequestMappingInfo info) {
    var methods = info.getMethodsCondition().getMethods();
    return info.getPatternValues().stream()
        .flatMap(
            pattern ->
                methods.isEmpty()
                    ? Stream.of(new Endpoint("*", pattern))
                    : methods.stream()
                        .map(RequestMethod::name)
                        .map(method -> new Endpoint(method, pattern)));
  }
}
