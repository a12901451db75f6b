package org.sanji.evaluation;

/** The four answers to a clause. */
public enum Result {
    MET,
    NOT_MET,
    /** A datum is missing, a reviewer has to judge, or the feature cannot be recorded yet: the reason says which. */
    UNDECIDED,
    /** The standard has no such text for this level of region. */
    NOT_APPLICABLE
}
