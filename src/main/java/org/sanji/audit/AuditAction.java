package org.sanji.audit;

/** What was done to a row. */
public enum AuditAction {
    CREATED,
    CHANGED,
    REMOVED,
    MOVED,
    CLOSED,
    SUBMITTED,
    APPROVED,
    RETURNED,
    ACCEPTED,
    REOPENED,
    MERGED,
    SPLIT,
    RENAMED,
    REVIEWED,
    ASSESSED,
    GRANTED,
    DECLINED,
    WITHDRAWN,
    CONFIRMED,
    REVOKED,
    RECODED,
    /** Personal data was shown to somebody who said why. */
    READ,
    /** Everything the county holds about somebody was handed over. */
    EXPORTED,
    /** What says who somebody is was taken away. */
    ERASED,
    PUBLISHED
}
