package vn.motcua.settings;

import java.util.List;
import java.util.stream.Collectors;

/** Settings that nobody reads, or with values of no use; the message shows no value. */
class WrongSettingsException extends RuntimeException {

  WrongSettingsException(List<WrongSetting> wrong) {
    super(wrong.stream().map(WrongSetting::toString).collect(Collectors.joining("%n".formatted())));
  }
}
