package org.sanji.capture;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Everything the county holds about one person. Who receives it answers for it from then on. */
@Schema(name = "PersonalData")
public record PersonalDataView(
        Instant exportedAt,

        @Schema(description = "The rows about the person, in the clear")
        List<Row> rows,

        @Schema(description = "What rests on them: enrolments, outcomes, attendances, services, classes taught")
        List<Row> linked) {

    /**
     * One row.
     *
     * @param personal what says who it is, by property
     * @param fields what else it says
     */
    @Schema(name = "PersonalRow")
    public record Row(
            @Schema(description = "The feature, as its path names it", examples = "learners")
            String feature,

            UUID id,
            UUID institution,

            @JsonInclude(content = JsonInclude.Include.NON_NULL)
            @Schema(description = "What says who it is, in the clear; what is not recorded is absent")
            Map<String, @Nullable String> personal,

            @Schema(description = "What else it says") Map<String, Object> fields) {}
}
