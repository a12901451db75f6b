package org.sanji.institution;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A county that uses this system. */
@Schema(name = "County")
public record CountyView(
        @Schema(examples = "320412") String code,
        @Schema(examples = "武进区") String name,
        Instant openedAt) {}
