package org.sanji.capture.course;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.LearningMode;

/** Which courses a list shows, beside the filters every list takes. */
public record CourseFilter(
        @QueryParam("family") @Nullable CourseFamily family,
        @QueryParam("mode") @Nullable LearningMode mode,

        @QueryParam("shared") @Parameter(description = "Offered to other institutions, or not") @Nullable
        Boolean shared,

        @QueryParam("local") @Parameter(description = "From local culture, or not") @Nullable
        Boolean local,

        @QueryParam("openOn") @Parameter(description = "Offered on this day") @Nullable
        LocalDate openOn,

        @QueryParam("q") @Parameter(description = "Part of the title") @Nullable
        String q) {}
