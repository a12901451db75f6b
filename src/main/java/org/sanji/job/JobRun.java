package org.sanji.job;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.sanji.tenancy.Caller;

/** One try of a job, as its work sees it. */
public final class JobRun {

    private final TakenJob job;
    private final JobSteps steps;
    private final BooleanSupplier stopping;
    private long done;
    private @Nullable Long total;
    private Map<String, Long> counts;

    JobRun(TakenJob job, JobSteps steps, BooleanSupplier stopping) {
        this.job = job;
        this.steps = steps;
        this.stopping = stopping;
        this.done = job.done();
        this.total = job.total();
        this.counts = new TreeMap<>(JobJson.counts(job.counts()));
    }

    public UUID id() {
        return job.id();
    }

    /** The code by which whoever asked named the county: paths of results begin with it. */
    public String county() {
        return job.code();
    }

    public Caller caller() {
        return job.caller();
    }

    /** What was asked for. */
    public <T> T parameters(Class<T> type) {
        return JobJson.read(job.parameters(), type);
    }

    /** How much is done, by this try and the ones before it. */
    public long done() {
        return done;
    }

    /** Of so much, where that is known. */
    public @Nullable Long total() {
        return total;
    }

    /** Numbers by name as they were last stored; a copy. */
    public Map<String, Long> counts() {
        return new TreeMap<>(counts);
    }

    /**
     * Stores how far the work is: as the last act of a step, in its transaction, or in one of its own where there is none.
     * Ends the work, and rolls the step back, when another worker has the job, somebody cancelled it or the application
     * stops.
     */
    public void advance(long nowDone, @Nullable Long nowTotal, Map<String, Long> nowCounts) {
        requireGoingOn();
        Map<String, Long> kept = new TreeMap<>(nowCounts);
        steps.advance(job, nowDone, nowTotal, JobJson.write(kept), () -> {
            done = nowDone;
            total = nowTotal;
            counts = kept;
        });
    }

    /** Ends the work when the application stops: to be asked now and then in a step that takes long and can be repeated. */
    public void requireGoingOn() {
        if (stopping.getAsBoolean()) {
            throw new JobInterrupted(JobInterrupted.Reason.STOPPING);
        }
    }

    TakenJob job() {
        return job;
    }
}
