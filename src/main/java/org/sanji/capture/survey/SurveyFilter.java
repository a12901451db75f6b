package org.sanji.capture.survey;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** Which surveys a list shows, beside the filters every list takes. */
public record SurveyFilter(
        @QueryParam("subject") @Nullable SurveySubject subject,
        @QueryParam("method") @Nullable SurveyMethod method) {}
