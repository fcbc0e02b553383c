package vn.motcua.web.matrix;

import org.jspecify.annotations.Nullable;

/** A column of the tables, and the local account that stands for it. */
enum Role {
  ANYBODY(null),
  PORTAL("portal"),
  RECEPTION("tiepnhan"),
  SPECIALIST("tuphap"),
  CLERK("vanthu"),
  LEADER("lanhdao"),
  SUPERVISOR("giamsat"),
  DESIGNER("thietke"),
  /** No local account is one; the test makes it. */
  MONITOR("theodoi"),
  ADMIN("quantri");

  private final @Nullable String account;

  Role(@Nullable String account) {
    this.account = account;
  }

  /** Null for whoever is not logged in; the password is the account's name. */
  @Nullable String account() {
    return account;
  }

  /** The column's name. */
  String column() {
    return name().toLowerCase();
  }
}
