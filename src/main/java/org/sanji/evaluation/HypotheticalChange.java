package org.sanji.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One change nobody has made. */
public record HypotheticalChange(
        @NotNull HypotheticalChangeKind kind,

        @NotBlank
        @Size(min = 1, max = 40)
        @Schema(description = "The feature as its path names it", examples = "media-reports")
        String feature,

        @Nullable @Schema(description = "The row that is replaced or removed")
        UUID id,

        @Nullable
        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                description = "What a client would send to add or replace the row; nothing to remove it")
        JsonNode body) {}
