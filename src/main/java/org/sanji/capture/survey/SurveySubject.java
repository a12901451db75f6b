package org.sanji.capture.survey;

/** What residents were asked about (S1 9; S2 (十一)). Labels are in the code list {@code survey-subject}. */
public enum SurveySubject {
    /** 知晓率: they know of digital learning. */
    AWARENESS,
    /** 参与: they take part in lifelong learning. */
    PARTICIPATION,
    /** 满意度: they are content with community education. */
    SATISFACTION,
    /** 认同度: they approve of community education. */
    APPROVAL,
    /** 归属感: they belong to the community. */
    BELONGING
}
