package vn.motcua.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.motcua.logs.Concerning;

/**
 * Puts the dossier that a call is about into each line that the call logs, as a UUID or not at all.
 */
@Component
class DossierInLog implements HandlerInterceptor, WebMvcConfigurer {

  private static final int UUID_LENGTH = 36;

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).addPathPatterns("/api/v1/dossiers/*", "/api/v1/dossiers/*/**");
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
        instanceof Map<?, ?> path) {
      var id = path.get("id") == null ? path.get("dossierId") : path.get("id");
      if (isUuid(id)) {
        MDC.put(Concerning.DOSSIER, String.valueOf(id));
      }
    }
    return true;
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception failure) {
    MDC.remove(Concerning.DOSSIER);
  }

  private static boolean isUuid(@Nullable Object id) {
    try {
      return id instanceof String text
          && text.length() == UUID_LENGTH
          && UUID.fromString(text).toString().equalsIgnoreCase(text);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
