package org.sanji.job;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How this replica works off jobs. */
@ConfigMapping(prefix = "sanji.jobs")
public interface JobConfiguration {

    /** How many jobs it does at once; 0 for a replica that only answers requests. */
    int workers();

    /** So long after a worker was last heard of, another one takes its job. */
    Duration lease();

    /** The pause before a second try; each later one is twice as long. */
    Duration pause();

    /** So many times a job is taken without moving on, before it has failed. */
    int attempts();

    /** How long an ended job can be looked up. */
    Duration kept();
}
