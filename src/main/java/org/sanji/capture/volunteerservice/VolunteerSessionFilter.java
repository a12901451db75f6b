package org.sanji.capture.volunteerservice;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.volunteer.VolunteerField;

/** Which sessions of voluntary service a list shows, beside the filters every list takes. */
public record VolunteerSessionFilter(
        @QueryParam("volunteer") @Parameter(description = "Done by this volunteer or team") @Nullable
        UUID volunteer,

        @QueryParam("kind") @Nullable VolunteerField kind) {}
