package org.sanji.job;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import org.sanji.tenancy.Caller;
import org.sanji.tenancy.CurrentRequest;
import org.sanji.tenancy.TenantRunner;

/** Tells one listener of each change of a job. It looks by itself, because the job may run in another replica. */
@ApplicationScoped
class JobEvents {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final String NAME = "job events";

    private final JobService service;
    private final TenantRunner tenants;
    private final CurrentRequest current;

    JobEvents(JobService service, TenantRunner tenants, CurrentRequest current) {
        this.service = service;
        this.tenants = tenants;
        this.current = current;
    }

    /** The job as it stands and at each change, until it has ended, nobody listens any more or some minutes are over. */
    Multi<JobView> follow(UUID id) {
        JobView now = service.get(id);
        Caller caller = current.caller();
        String code = current.code();
        String county = current.county();
        return Multi.createFrom()
                .emitter(listener -> Thread.ofVirtual()
                        .name(NAME)
                        .start(() -> tell(
                                listener, now, () -> tenants.asCaller(caller, code, county, () -> service.get(id)))));
    }

    /** Reads a job as it is by now. */
    private interface Look {
        JobView again();
    }

    private static void tell(MultiEmitter<? super JobView> listener, JobView first, Look look) {
        try {
            long end = System.nanoTime() + LONGEST.toNanos();
            JobView told = first;
            listener.emit(told);
            while (!told.state().isFinal() && !listener.isCancelled() && System.nanoTime() < end) {
                Thread.sleep(LOOK_AGAIN);
                JobView now = look.again();
                if (!now.equals(told)) {
                    listener.emit(now);
                    told = now;
                }
            }
            listener.complete();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            listener.complete();
        } catch (RuntimeException failure) {
            listener.fail(failure);
        }
    }
}
