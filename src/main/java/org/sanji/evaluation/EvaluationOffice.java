package org.sanji.evaluation;

/** In what office somebody acts on an application. Labels are in the code list {@code evaluation-office}. */
public enum EvaluationOffice {
    /** The community that applies: who records for it. */
    TOWN,
    /** The county it lies in. */
    COUNTY,
    /** The city or province above the county. */
    CITY
}
