package org.sanji.capture.survey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Identified;

/** A survey as it is recorded. */
@Schema(name = "Survey")
public record SurveyView(
        UUID id,
        UUID institution,
        SurveySubject subject,
        LocalDate surveyedOn,
        SurveyMethod method,
        int sample,
        int positive,
        @Nullable String question,
        @Nullable String remark,
        Instant recordedAt,
        int version)
        implements Identified {

    static SurveyView of(Survey row) {
        return new SurveyView(
                row.id(),
                row.institution(),
                row.subject,
                row.surveyedOn,
                row.method,
                row.sample,
                row.positive,
                row.question,
                row.remark(),
                row.recordedAt(),
                row.version());
    }
}
