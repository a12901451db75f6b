package org.sanji.exchange.release;

/** What the figures of a release rest on. Labels: code list {@code release-basis}. */
public enum ReleaseBasis {
    /** Everything that is recorded. */
    LIVE,
    /** What institutions recorded whose reports of the whole period are approved. */
    APPROVED
}
