package org.sanji.audit;

/** What was done to a row. */
public enum AuditAction {
    CREATED,
    CHANGED,
    REMOVED,
    MOVED,
    CLOSED,
    REOPENED,
    MERGED,
    SPLIT,
    RENAMED
}
