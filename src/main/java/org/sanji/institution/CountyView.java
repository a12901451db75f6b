package org.sanji.institution;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A county that uses this system, under one of the codes it has had. */
@Schema(name = "County")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CountyView(
        @Schema(examples = "320412") String code,
        @Schema(examples = "武进区") String name,
        Instant openedAt,

        @Nullable @Schema(description = "The code it had before; absent for its first", examples = "320483")
        String predecessor,

        @Nullable @Schema(description = "First day of this code; absent for its first", examples = "2002-04-03")
        LocalDate recodedOn,

        @Nullable @Schema(description = "The code it got later: under this one it is only read", examples = "320412")
        String successor) {}
