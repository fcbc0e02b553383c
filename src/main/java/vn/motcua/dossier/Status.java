package vn.motcua.dossier;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * The status of a dossier, by the codes that Vietnamese one-stop systems exchange with the National
 * Public Service Portal.
 */
public enum Status {
  REGISTERED(1, "Mới đăng ký", Clock.NOT_STARTED),
  ACCEPTED(2, "Được tiếp nhận", Clock.RUNNING),
  NOT_ACCEPTED(3, "Không được tiếp nhận", Clock.STOPPED),
  PROCESSING(4, "Đang xử lý", Clock.RUNNING),
  SUPPLEMENT_REQUESTED(5, "Yêu cầu bổ sung giấy tờ", Clock.WAITING),
  PAYMENT_REQUIRED(6, "Yêu cầu thực hiện nghĩa vụ tài chính", Clock.WAITING),
  WITHDRAWN(7, "Công dân yêu cầu rút hồ sơ", Clock.STOPPED),
  STOPPED(8, "Dừng xử lý", Clock.STOPPED),
  COMPLETED(9, "Đã xử lý xong", Clock.STOPPED),
  RETURNED(10, "Đã trả kết quả", Clock.STOPPED);

  /** What the legal clock does. */
  public enum Clock {
    NOT_STARTED,
    RUNNING,
    WAITING,
    STOPPED
  }

  private static final Map<Status, Set<Status>> ALLOWED =
      Map.of(
          REGISTERED, EnumSet.of(ACCEPTED, NOT_ACCEPTED, SUPPLEMENT_REQUESTED, WITHDRAWN),
          ACCEPTED, EnumSet.of(PROCESSING),
          PROCESSING,
              EnumSet.of(SUPPLEMENT_REQUESTED, PAYMENT_REQUIRED, WITHDRAWN, STOPPED, COMPLETED),
          SUPPLEMENT_REQUESTED, EnumSet.of(REGISTERED, PROCESSING, WITHDRAWN, STOPPED),
          PAYMENT_REQUIRED, EnumSet.of(PROCESSING, WITHDRAWN, STOPPED),
          COMPLETED, EnumSet.of(RETURNED));

  private final int code;
  private final String vietnamese;
  private final Clock clock;

  Status(int code, String vietnamese, Clock clock) {
    this.code = code;
    this.vietnamese = vietnamese;
    this.clock = clock;
  }

  public int code() {
    return code;
  }

  /** The name that staff and citizens see. */
  public String vietnamese() {
    return vietnamese;
  }

  Clock clock() {
    return clock;
  }

  /** Whether the office waits for the applicant. */
  public boolean waits() {
    return clock == Clock.WAITING;
  }

  /**
   * Whether a dossier may go from this status to that one.
   *
   * @param accepted whether the dossier was accepted before: from {@link #SUPPLEMENT_REQUESTED} it
   *     returns to {@link #PROCESSING} if so, else to {@link #REGISTERED}
   */
  public boolean allows(Status next, boolean accepted) {
    if (this == SUPPLEMENT_REQUESTED && next == (accepted ? REGISTERED : PROCESSING)) {
      return false;
    }
    return ALLOWED.getOrDefault(this, Set.of()).contains(next);
  }

  /** Whether it is the last: none follows, and the dossier is not worked on any more. */
  public boolean isEnd() {
    return !ALLOWED.containsKey(this);
  }

  /**
   * The status of a code of the National Public Service Portal.
   *
   * @throws java.util.NoSuchElementException if there is none
   */
  public static Status ofCode(int code) {
    return Arrays.stream(values()).filter(s -> s.code == code).findFirst().orElseThrow();
  }
}
