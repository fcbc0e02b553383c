package vn.motcua.local;

import java.util.List;
import java.util.stream.Stream;

/** The accounts of a local run. They are for trying out: the password is the account's name. */
public final class LocalAccounts {

  /**
   * @param id also the password
   * @param title and {@code duty}: how Tasklist names the account, in Vietnamese
   */
  public record Account(String id, String title, String duty, List<String> groups) {

    public String password() {
      return id;
    }

    public String displayName() {
      return title + " " + duty;
    }
  }

  public static final List<Account> ALL =
      List.of(
          account("tiepnhan", "Cán bộ", "Tiếp nhận hồ sơ", "reception"),
          specialist("tuphap", "Tư pháp – Hộ tịch", "judicial"),
          specialist("diachinh", "Địa chính – Xây dựng", "land"),
          specialist("vanhoa", "Văn hóa – Xã hội", "social"),
          specialist("kinhte", "Kinh tế – Tài chính", "economy"),
          account("vanthu", "Cán bộ", "Văn thư", "clerk"),
          account("lanhdao", "Lãnh đạo", "Ủy ban nhân dân phường", "leader"),
          account("giamsat", "Cán bộ", "Giám sát", "supervisor"),
          account("thietke", "Cán bộ", "Thiết kế quy trình", "designer"),
          account("portal", "Hệ thống", "Cổng dịch vụ công", "portal"),
          account("quantri", "Quản trị", "Hệ thống", "camunda-admin"));

  private LocalAccounts() {}

  /** Every group that an account is in, each once. */
  static Stream<String> groups() {
    return ALL.stream().flatMap(account -> account.groups().stream()).distinct();
  }

  private static Account account(String id, String title, String duty, String... groups) {
    return new Account(id, title, duty, List.of(groups));
  }

  private static Account specialist(String id, String duty, String field) {
    return account(id, "Công chức", duty, "specialist", "specialist-" + field);
  }
}
