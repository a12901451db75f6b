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
    PUBLISHED
}
