package vn.motcua.dossier;

import java.time.Instant;

/**
 * What is known of a dossier when it is submitted.
 *
 * @param submissionId the submitter's own id: it makes submitting again harmless
 */
public record NewDossier(
    String submissionId,
    String agencyCode,
    String procedureCode,
    String fieldCode,
    Channel channel,
    Instant submittedAt) {}
