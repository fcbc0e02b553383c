package vn.motcua.review;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import vn.motcua.dossier.Component;

/** Papers that follow a dossier on request. */
public record Supplement(
    @NotNull OffsetDateTime receivedAt,
    @NotNull @Size(max = 100) List<@NotNull @Valid Component> components) {}
