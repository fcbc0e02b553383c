package vn.motcua.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.ConversionNotSupportedException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.util.DisconnectedClientHelper;
import vn.motcua.logs.Masked;
import vn.motcua.nodes.DatabaseAway;

/**
 * Answers every failed call with an RFC 9457 problem detail which has the request's id and, where
 * fields are at fault, {@code violations}. An exception that is an {@link ErrorResponse} answers
 * with its own status and properties. All else is a 500 that tells nothing but the id under which
 * the log has the rest.
 */
@RestControllerAdvice
class ProblemDetailsAdvice extends ResponseEntityExceptionHandler {

  private static final Logger log = LoggerFactory.getLogger(ProblemDetailsAdvice.class);

  /** What PostgreSQL calls a byte sequence that is no character in its encoding. */
  private static final String NO_TEXT = "22021";

  @Override
  protected ResponseEntity<Object> handleMethodArgumentNotValid(
      MethodArgumentNotValidException ex,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return invalid(ex, headers, status, request, Violations.of(ex.getBindingResult()));
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
      HandlerMethodValidationException ex,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    // a wrong return value is our fault, not the caller's
    return ex.isForReturnValue()
        ? unexpected(ex, request)
        : invalid(ex, headers, status, request, Violations.of(ex));
  }

  @Override
  protected ResponseEntity<Object> handleMissingServletRequestParameter(
      MissingServletRequestParameterException ex,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    Violation missing = new Violation(ex.getParameterName(), "is missing");
    return invalid(ex, headers, status, request, List.of(missing));
  }

  @Override
  protected ResponseEntity<Object> handleTypeMismatch(
      TypeMismatchException ex, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    String name =
        ex instanceof MethodArgumentTypeMismatchException argument
            ? argument.getName()
            : ex.getPropertyName();
    Violation mismatch =
        new Violation(name == null ? "" : name, ExpectedForm.of(ex.getRequiredType()));
    return invalid(ex, headers, status, request, List.of(mismatch));
  }

  @Override
  protected ResponseEntity<Object> handleConversionNotSupported(
      ConversionNotSupportedException ex,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return unexpected(ex, request);
  }

  @Override
  protected ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException ex,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    UnreadableBody reason = UnreadableBody.because(ex.getCause());
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, reason.detail());
    if (!reason.violations().isEmpty()) {
      problem.setProperty("violations", reason.violations());
    }
    return handleExceptionInternal(ex, problem, headers, status, request);
  }

  // Spring's detail of these two repeats the path, and with it what a caller put there
  @Override
  protected ResponseEntity<Object> handleNoResourceFoundException(
      NoResourceFoundException ex, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    return nothingHere(ex, headers, status, request);
  }

  @Override
  protected ResponseEntity<Object> handleNoHandlerFoundException(
      NoHandlerFoundException ex, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    return nothingHere(ex, headers, status, request);
  }

  /**
   * Leaves these to Spring Security's filters, which know whether to ask for a login, and look at a
   * parameter's name no sooner than it is read.
   */
  @ExceptionHandler({
    AccessDeniedException.class,
    AuthenticationException.class,
    RequestRejectedException.class
  })
  void leaveToSecurity(RuntimeException ex) {
    throw ex;
  }

  @ExceptionHandler
  @Nullable ResponseEntity<Object> handleAnythingElse(Exception ex, WebRequest request)
      throws Exception {
    if (ex instanceof ErrorResponse own) {
      return handleExceptionInternal(ex, null, own.getHeaders(), own.getStatusCode(), request);
    }
    if (DatabaseAway.caused(ex)) {
      // whoever answers for the whole node says so, as it does where no controller was called
      throw ex;
    }
    if (DisconnectedClientHelper.isClientDisconnectedException(ex)) {
      return null;
    }
    if (ex instanceof IllegalArgumentException && hasNoType(request)) {
      return handleHttpMediaTypeNotSupported(
          new HttpMediaTypeNotSupportedException("The Content-Type names no type."),
          new HttpHeaders(),
          HttpStatus.UNSUPPORTED_MEDIA_TYPE,
          request);
    }
    if (isNoText(ex)) {
      ProblemDetail problem =
          ProblemDetail.forStatusAndDetail(
              HttpStatus.BAD_REQUEST, "A value has a character that no text has, for example NUL.");
      return handleExceptionInternal(
          ex, problem, new HttpHeaders(), HttpStatus.BAD_REQUEST, request);
    }
    ResponseStatus declared =
        AnnotatedElementUtils.findMergedAnnotation(ex.getClass(), ResponseStatus.class);
    if (declared == null) {
      return unexpected(ex, request);
    }
    ProblemDetail problem = ProblemDetail.forStatus(declared.code());
    if (!declared.reason().isEmpty()) {
      problem.setDetail(declared.reason());
    }
    return handleExceptionInternal(ex, problem, new HttpHeaders(), declared.code(), request);
  }

  // with such a header Spring itself fails while it reads the body
  private static boolean hasNoType(WebRequest request) {
    String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
    return type != null && type.contains("*");
  }

  private static boolean isNoText(Exception ex) {
    return ex instanceof DataAccessException failed
        && failed.getMostSpecificCause() instanceof SQLException sql
        && NO_TEXT.equals(sql.getSQLState());
  }

  private ResponseEntity<Object> invalid(
      Exception ex,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request,
      List<Violation> violations) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(status, "The request is not valid; see violations.");
    problem.setProperty("violations", violations);
    return handleExceptionInternal(ex, problem, headers, status, request);
  }

  private ResponseEntity<Object> nothingHere(
      Exception ex, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            status, "There is nothing at this address; /v3/api-docs lists the API.");
    return handleExceptionInternal(ex, problem, headers, status, request);
  }

  private ResponseEntity<Object> unexpected(Exception ex, WebRequest request) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "The request failed on our side. Tell the administrator its requestId.");
    return handleExceptionInternal(
        ex, problem, new HttpHeaders(), HttpStatus.INTERNAL_SERVER_ERROR, request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception ex,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    if (status.is5xxServerError()) {
      HttpServletRequest http = ((ServletWebRequest) request).getRequest();
      log.error(
          "Request {} ({} {}) failed\n{}",
          RequestIdFilter.idOf(http),
          http.getMethod(),
          // the pattern, not the path: a path may hold what a caller put there
          http.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE),
          Masked.trace(ex));
    }
    return super.handleExceptionInternal(ex, body, headers, status, request);
  }

  @Override
  protected ResponseEntity<Object> createResponseEntity(
      @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    if (body instanceof ProblemDetail problem) {
      String id = RequestIdFilter.idOf(((ServletWebRequest) request).getRequest());
      problem.setProperty(RequestIdFilter.NAME, id);
      if (problem.getInstance() == null) {
        // Spring would put the path here, and with it what a caller put there
        problem.setInstance(URI.create("urn:request:" + id));
      }
    }
    return super.createResponseEntity(body, headers, status, request);
  }
}
