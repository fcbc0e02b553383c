package vn.motcua.forms.print;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What stands on an office's forms.
 *
 * @param authority the office's head line, for example {@code ỦY BAN NHÂN DÂN PHƯỜNG TRẢNG DÀI}
 * @param office where results are handed over
 * @param address of the office
 * @param phone at which the office answers questions; a dotted line where it is empty
 * @param place that stands before the date, for example {@code Trảng Dài}
 * @param tracking the address at which an applicant follows a dossier; <code>{code}</code> stands
 *     for its number
 * @param folder where an office keeps templates of its own, in place of those of the same name
 */
@Validated
@ConfigurationProperties("motcua.forms")
public record FormsProperties(
    @NotBlank @DefaultValue("ỦY BAN NHÂN DÂN") String authority,
    @NotBlank @DefaultValue("Bộ phận Tiếp nhận và Trả kết quả") String office,
    @DefaultValue("") String address,
    @DefaultValue("") String phone,
    @DefaultValue("") String place,
    @Pattern(regexp = "https?://\\S*\\{code}\\S*", message = "must be an address with {code} in it")
        @DefaultValue("https://dichvucong.gov.vn/p/home/dvc-tra-cuu-ho-so.html?code={code}")
        String tracking,
    @Nullable Path folder) {

  /** The address at which the dossier of that number is followed. */
  public String tracking(String code) {
    return tracking.replace("{code}", code);
  }
}
