package vn.motcua.erasure;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When dossiers are erased whose time of keeping has passed.
 *
 * @param enabled whether what is past its time is erased; else it is only listed
 * @param from the time of night, in Asia/Ho_Chi_Minh, at which a run begins
 * @param until when a run pauses to the next night
 */
@ConfigurationProperties("motcua.retention")
record RetentionProperties(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("01:00") LocalTime from,
    @DefaultValue("04:00") LocalTime until) {

  RetentionProperties {
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException("motcua.retention.from has to be before until");
    }
  }

  boolean includes(LocalTime time) {
    return enabled && !time.isBefore(from) && time.isBefore(until);
  }
}
