package org.sanji.workflow;

/** Why something cannot be done with an application. */
enum EvaluationRefusal {
    /** The caller does not hold the office. */
    NO_AUTHORITY,
    /** Not in the state the application is in. */
    WRONG_STATE,
    /** It was not made in a campaign, and so there is nobody to submit it to. */
    NO_CAMPAIGN,
    /** The day by which it had to be submitted has passed. */
    TOO_LATE,
    /** Nobody reviews for the county what he submitted for the town. */
    OWN_SUBMISSION,
    /** Nobody judges for the city what he applied for, submitted or reviewed below it. */
    CONFLICT_OF_INTEREST,
    /** Nobody assesses the same submission twice. */
    ASSESSED_ALREADY,
    /** Nobody decides alone what he assessed alone. */
    ALONE
}
