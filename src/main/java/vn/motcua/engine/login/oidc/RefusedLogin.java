package vn.motcua.engine.login.oidc;

import org.springframework.security.core.AuthenticationException;

/** The provider knows somebody, and the office does not let him in. */
class RefusedLogin extends AuthenticationException {

  /** In words for whoever reads the page. */
  enum Reason {
    NO_USABLE_ID(
        "Tên tài khoản do hệ thống đăng nhập cung cấp không dùng được ở đây (chỉ gồm chữ không dấu,"
            + " chữ số và các dấu . _ - @, tối đa 64 ký tự)."),
    ID_IS_TAKEN(
        "Ở đây đã có một tài khoản khác mang tên này. Để tránh nhầm lẫn, tài khoản đó không được"
            + " trao cho người đăng nhập từ hệ thống bên ngoài."),
    NO_GROUP(
        "Tài khoản của bạn chưa được phân công vai trò nào tại Bộ phận Một cửa, nên chưa thể vào"
            + " hệ thống.");

    private final String text;

    Reason(String text) {
      this.text = text;
    }

    String text() {
      return text;
    }
  }

  private final transient Reason reason;

  RefusedLogin(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }
}
