package vn.motcua.files;

import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What the office takes as the file of a paper.
 *
 * @param maxSize of one file
 * @param types media types; what a browser would run, HTML or SVG, does not belong among them
 */
@Validated
@ConfigurationProperties("motcua.files")
record FilesProperties(
    @DefaultValue("20MB") DataSize maxSize,
    @NotEmpty @DefaultValue({"application/pdf", "image/jpeg", "image/png"}) List<String> types) {}
