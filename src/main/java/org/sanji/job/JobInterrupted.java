package org.sanji.job;

/** Ends the work of a job in the middle: the step at hand is rolled back. Not an error; nobody but the worker catches it. */
final class JobInterrupted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    enum Reason {
        /** Another worker has it. */
        LEASE_LOST,
        /** Somebody does not want it any more. */
        CANCELLED,
        /** The application stops; another one goes on. */
        STOPPING
    }

    private final Reason reason;

    JobInterrupted(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
