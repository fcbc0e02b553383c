package vn.motcua.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import vn.motcua.applicants.Applicant;
import vn.motcua.dossier.Channel;
import vn.motcua.dossier.Component;

/**
 * What an applicant hands in.
 *
 * @param submissionId the submitter's own id: the same one again is the same dossier
 * @param submittedAt with an offset
 */
public record Submission(
    @NotBlank
        @Pattern(
            regexp = "[A-Za-z0-9._:-]{1,64}",
            message = "must have 1 to 64 letters, digits, dots, colons, dashes or underscores")
        String submissionId,
    @NotBlank @Size(max = 32) String agencyCode,
    @NotBlank @Size(max = 32) String procedureCode,
    @NotNull Channel channel,
    @NotNull OffsetDateTime submittedAt,
    @NotNull @Valid Applicant applicant,
    @NotNull @Size(max = 100) List<@NotNull @Valid Component> components) {}
