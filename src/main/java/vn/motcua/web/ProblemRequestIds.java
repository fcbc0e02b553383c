package vn.motcua.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Gives the problem details that a controller answers with by itself the request's id, too. */
@RestControllerAdvice
class ProblemRequestIds implements ResponseBodyAdvice<Object> {

  @Override
  public boolean supports(
      MethodParameter method, Class<? extends HttpMessageConverter<?>> converter) {
    return true;
  }

  @Override
  public @Nullable Object beforeBodyWrite(
      @Nullable Object body,
      MethodParameter method,
      MediaType type,
      Class<? extends HttpMessageConverter<?>> converter,
      ServerHttpRequest request,
      ServerHttpResponse response) {
    if (body instanceof ProblemDetail problem
        && request instanceof ServletServerHttpRequest servlet
        && (problem.getProperties() == null
            || !problem.getProperties().containsKey(RequestIdFilter.NAME))) {
      String id = RequestIdFilter.idOf(servlet.getServletRequest());
      problem.setProperty(RequestIdFilter.NAME, id);
      // Spring has put the path here, and with it what a caller put there
      problem.setInstance(URI.create("urn:request:" + id));
    }
    return body;
  }
}
