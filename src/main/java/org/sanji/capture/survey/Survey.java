package org.sanji.capture.survey;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.CapturedRecord;
import org.sanji.kernel.DateSpan;

/** One question put to residents on one day, and how many answered yes (S1 9; S2 (十一)). */
@Entity
@Table(name = "survey")
public class Survey extends CapturedRecord {

    static final String FEATURE = "surveys";

    @Enumerated(EnumType.STRING)
    SurveySubject subject;

    LocalDate surveyedOn;

    @Enumerated(EnumType.STRING)
    SurveyMethod method;

    int sample;

    int positive;

    @Nullable
    String question;

    protected Survey() {}

    Survey(SurveyRequest request) {
        edit(request);
    }

    void edit(SurveyRequest request) {
        belongTo(request.institution(), request.remark());
        subject = request.subject();
        surveyedOn = request.surveyedOn();
        method = request.method();
        sample = request.sample();
        positive = request.positive();
        question = request.question();
    }

    @Override
    public String feature() {
        return FEATURE;
    }

    @Override
    public DateSpan days() {
        return DateSpan.on(surveyedOn);
    }
}
