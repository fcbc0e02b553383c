package vn.motcua.events.requests.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.security.Principal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.events.requests.deadletters.DeadLetterFilter;
import vn.motcua.events.requests.deadletters.ResendDeadLetters;
import vn.motcua.events.requests.wire.ErrorCode;

/** Requests that could not be taken, and sending them back after a repair. For administrators. */
@RestController
@RequestMapping("/api/v1/requests/dead-letters")
class DeadLettersController {

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  /**
   * A dead letter without its body.
   *
   * @param at when it became one
   * @param resentAt when it was sent back; null if it was not
   */
  record Letter(
      int partition,
      long offset,
      OffsetDateTime at,
      @Nullable ErrorCode code,
      @Nullable String detail,
      @Nullable String eventId,
      @Nullable String type,
      @Nullable OffsetDateTime resentAt) {

    static Letter of(ResendDeadLetters.Listed listed) {
      var letter = listed.letter();
      var resentAt = listed.resentAt();
      return new Letter(
          letter.partition(),
          letter.offset(),
          local(letter.at()),
          letter.code(),
          letter.detail(),
          letter.eventId(),
          letter.type(),
          resentAt == null ? null : local(resentAt));
    }
  }

  /** How many were sent back. */
  record Resent(int resent) {}

  private final ResendDeadLetters resendDeadLetters;

  DeadLettersController(ResendDeadLetters resendDeadLetters) {
    this.resendDeadLetters = resendDeadLetters;
  }

  /** The latest first. Offsets count within a partition. */
  @GetMapping
  List<Letter> list(
      @RequestParam(required = false) @Nullable ErrorCode code,
      @RequestParam(required = false) @Nullable Integer partition,
      @RequestParam(required = false) @Nullable Long fromOffset,
      @RequestParam(required = false) @Nullable Long toOffset,
      @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit) {
    var filter = new DeadLetterFilter(code, partition, fromOffset, toOffset);
    return resendDeadLetters.list(filter, limit).stream().map(Letter::of).toList();
  }

  /** Sends back those that were not before; without a filter all of them. */
  @PostMapping("/resend")
  Resent resend(
      @RequestParam(required = false) @Nullable ErrorCode code,
      @RequestParam(required = false) @Nullable Integer partition,
      @RequestParam(required = false) @Nullable Long fromOffset,
      @RequestParam(required = false) @Nullable Long toOffset,
      Principal account) {
    var filter = new DeadLetterFilter(code, partition, fromOffset, toOffset);
    return new Resent(resendDeadLetters.resend(filter, account.getName()));
  }

  private static OffsetDateTime local(Instant instant) {
    return instant.atZone(ZONE).toOffsetDateTime();
  }
}
