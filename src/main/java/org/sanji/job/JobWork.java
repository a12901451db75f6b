package org.sanji.job;

import org.jspecify.annotations.Nullable;

/**
 * One kind of background work. It is done in the name of whoever asked for it, in steps: each step is a transaction of
 * its own whose last act is {@link JobRun#advance}, so that a step and the progress over it are stored together or not at
 * all. A worker that takes the job over begins behind the last step.
 */
public interface JobWork {

    /** Its name, in kebab case: {@code import-check}. */
    String kind();

    /**
     * Does the work, from where {@link JobRun#done()} says it stands.
     *
     * @return the path of its result, if there is one to look at
     * @throws org.sanji.kernel.ProblemException when trying again would help nobody: the job has failed with this problem.
     *     After any other exception it is tried again, later each time.
     */
    @Nullable
    String perform(JobRun run);

    /** What becomes of what the work is about when it has failed or was cancelled; in the transaction that ends the job. */
    default void ended(JobRun run, JobState state) {}
}
