package org.sanji.exchange.release;

/** Where a release stands. Labels: code list {@code release-state}. */
public enum ReleaseState {
    /** Being gathered: nobody but those who publish sees it, and it has no figures yet. */
    IN_PREPARATION,
    /** It has a number and never changes any more. */
    PUBLISHED
}
