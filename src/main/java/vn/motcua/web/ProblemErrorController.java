package vn.motcua.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.autoconfigure.web.servlet.error.BasicErrorController;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorViewResolver;
import org.springframework.boot.web.servlet.error.ErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import vn.motcua.web.edge.Refusal;

/**
 * A problem detail also for what fails outside the controllers, in a filter for instance. A browser
 * still gets Spring Boot's error page.
 */
@Controller
class ProblemErrorController extends BasicErrorController {

  ProblemErrorController(
      ErrorAttributes attributes,
      ServerProperties server,
      ObjectProvider<ErrorViewResolver> resolvers) {
    super(attributes, server.getError(), resolvers.orderedStream().toList());
  }

  /** Whoever calls this address himself finds nothing. */
  @Override
  protected HttpStatus getStatus(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) == null
        ? HttpStatus.NOT_FOUND
        : super.getStatus(request);
  }

  @Override
  public ResponseEntity<Map<String, Object>> error(HttpServletRequest request) {
    HttpStatus status = getStatus(request);
    if (status == HttpStatus.NO_CONTENT) {
      return new ResponseEntity<>(status);
    }
    String id = RequestIdFilter.idOf(request);
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "about:blank");
    problem.put("title", status.getReasonPhrase());
    problem.put("status", status.value());
    if (Refusal.detailOf(request) != null) {
      problem.put("detail", Refusal.detailOf(request));
    }
    problem.put("instance", "urn:request:" + id);
    problem.put(RequestIdFilter.NAME, id);
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
