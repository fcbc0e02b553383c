package vn.motcua.procedures.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import vn.motcua.procedures.Procedure;

/** A filter by a field that the catalogue does not have: a 400 which lists those that it has. */
class UnknownFieldException extends ErrorResponseException {

  UnknownFieldException(List<Procedure.Field> known) {
    super(HttpStatus.BAD_REQUEST);
    setTitle("Unknown field");
    setDetail("The catalogue has no such field.");
    String codes = known.stream().map(Procedure.Field::code).collect(Collectors.joining(", "));
    getBody()
        .setProperty(
            "violations", List.of(Map.of("field", "field", "message", "must be one of " + codes)));
  }
}
