package org.sanji.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tells one listener of each change of a job. It looks by itself, because the job may run in another replica. */
@ApplicationScoped
class JobEvents {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final JobService service;

    JobEvents(JobService service) {
        this.service = service;
    }

    /**
     * Tells of the job as it stands and of each change, until it has ended, nobody listens any more or some minutes are
     * over.
     *
     * @throws org.sanji.kernel.ProblemException 404 before anything is told
     */
    void follow(UUID id, Consumer<JobView> listener, BooleanSupplier gone) throws InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        @Nullable JobView last = null;
        while (!gone.getAsBoolean() && System.nanoTime() < end) {
            JobView now = service.get(id);
            if (!now.equals(last)) {
                listener.accept(now);
                last = now;
            }
            if (now.state().isFinal()) {
                return;
            }
            Thread.sleep(LOOK_AGAIN);
        }
    }
}
