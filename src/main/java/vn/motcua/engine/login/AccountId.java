package vn.motcua.engine.login;

import java.util.regex.Pattern;

/** What the id of an account may look like, wherever it comes from. */
public final class AccountId {

  /** Letters and digits, and within also what mail addresses have; no name has two of these. */
  static final String PATTERN = "(?=.{1,64}$)[A-Za-z0-9]+(?:[._@-][A-Za-z0-9]+)*";

  private static final Pattern VALID = Pattern.compile(PATTERN);

  private AccountId() {}

  public static boolean isValid(String id) {
    return VALID.matcher(id).matches();
  }
}
