package vn.motcua.web.limits;

import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Over HTTP a 408. A body that was not here in time: whoever sends it holds a thread. */
@ResponseStatus(code = HttpStatus.REQUEST_TIMEOUT, reason = "The body was not here in time.")
class TooSlowException extends IOException {

  TooSlowException(Duration timeout) {
    super("The body was not here within " + timeout);
  }
}
