package org.sanji.exchange.webhook;

/** What clients can be told of. Labels: code list {@code webhook-event-type}. */
public enum WebhookEventType {
    /** An application for an evaluation was submitted. */
    EVALUATION_SUBMITTED,
    /** An application was granted or declined, or what was granted was confirmed or revoked. */
    EVALUATION_DECIDED,
    /** The report of an institution on a period was submitted. */
    REPORT_SUBMITTED,
    /** A report was approved, returned, accepted or reopened. */
    REPORT_DECIDED,
    /** A city or province published a release. */
    RELEASE_PUBLISHED,
    /** An import has come to its end. */
    IMPORT_FINISHED
}
