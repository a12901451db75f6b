package org.sanji.capture.courseclass;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.course.CourseFamily;

/** Which classes a list shows, beside the filters every list takes. */
public record CourseClassFilter(
        @QueryParam("course") @Parameter(description = "Classes of this course") @Nullable
        UUID course,

        @QueryParam("family") @Parameter(description = "Classes of courses of this family") @Nullable
        CourseFamily family,

        @QueryParam("teacher") @Parameter(description = "Taught by this member of staff") @Nullable
        UUID teacher,

        @QueryParam("openOn") @Parameter(description = "Running on this day") @Nullable
        LocalDate openOn,

        @QueryParam("q") @Parameter(description = "Part of the name") @Nullable
        String q) {}
