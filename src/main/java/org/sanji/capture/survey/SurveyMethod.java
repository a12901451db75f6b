package org.sanji.capture.survey;

/** How residents were asked. Labels are in the code list {@code survey-method}. */
public enum SurveyMethod {
    QUESTIONNAIRE,
    INTERVIEW,
    ONLINE
}
