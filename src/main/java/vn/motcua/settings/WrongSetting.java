package vn.motcua.settings;

/**
 * @param key as it is written, or, of one that is missing, as it should be
 * @param where it is set
 * @param fault what is wrong, and what would be right; never the value
 */
record WrongSetting(String key, String where, String fault) {

  @Override
  public String toString() {
    return where.endsWith(key)
        ? "%s%n    %s".formatted(where, fault)
        : "%s (%s)%n    %s".formatted(key, where, fault);
  }
}
