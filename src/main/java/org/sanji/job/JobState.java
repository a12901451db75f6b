package org.sanji.job;

/** Where a job stands. Labels are in the code list {@code job-state}. */
public enum JobState {
    /** Waits for a worker, or for its next try. */
    QUEUED,
    RUNNING,
    SUCCEEDED,
    FAILED,
    CANCELLED;

    /** Whether nothing more will become of it. */
    public boolean isFinal() {
        return this != QUEUED && this != RUNNING;
    }
}
