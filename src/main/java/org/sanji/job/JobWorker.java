package org.sanji.job;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;
import org.sanji.kernel.PassingFailure;
import org.sanji.tenancy.TenantRunner;

/**
 * Takes jobs that are due and has them done, some at once. It is told at once of jobs queued here and looks every second
 * for those of other replicas and those whose worker was not heard of. While a job runs its lease is renewed.
 */
@ApplicationScoped
class JobWorker {

    private static final Logger LOG = Logger.getLogger(JobWorker.class);
    private static final Duration LOOK_AROUND = Duration.ofSeconds(1);
    private static final Duration LAST_STEP = Duration.ofSeconds(20);
    private static final int RENEWALS_IN_A_LEASE = 4;
    private static final String NAME = "jobs";

    private final JobSteps steps;
    private final JobPerformance performance;
    private final TenantRunner tenants;
    private final JobConfiguration configuration;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Semaphore told = new Semaphore(0);
    private final Set<TakenJob> held = ConcurrentHashMap.newKeySet();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    JobWorker(JobSteps steps, JobPerformance performance, TenantRunner tenants, JobConfiguration configuration) {
        this.steps = steps;
        this.performance = performance;
        this.tenants = tenants;
        this.configuration = configuration;
    }

    void start(@Observes StartupEvent event) {
        running = true;
        for (int number = 0; number < configuration.workers(); number++) {
            threads.add(Thread.ofVirtual().name(NAME + " " + number).start(this::work));
        }
        threads.add(Thread.ofVirtual().name(NAME + " leases").start(this::renew));
    }

    /** Lets the steps at hand come to their ends; what is left of their jobs is given back. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        stopped.countDown();
        told.release(threads.size());
        for (Thread thread : threads) {
            thread.join(LAST_STEP);
        }
    }

    void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobQueued queued) {
        told.release();
    }

    private void work() {
        while (running) {
            try {
                if (!takeOne()) {
                    told.tryAcquire(LOOK_AROUND.toMillis(), TimeUnit.MILLISECONDS);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException failure) {
                PassingFailure.log(LOG, "Jobs could not be looked for and will be again", failure);
                LockSupport.parkNanos(LOOK_AROUND.toNanos());
            }
        }
    }

    private boolean takeOne() {
        var taken = tenants.asNobody(NAME, steps::take);
        taken.ifPresent(job -> {
            held.add(job);
            try {
                performance.perform(job, () -> !running);
            } finally {
                held.remove(job);
            }
        });
        return taken.isPresent();
    }

    private void renew() {
        long pause = configuration.lease().toMillis() / RENEWALS_IN_A_LEASE;
        try {
            while (!stopped.await(pause, TimeUnit.MILLISECONDS)) {
                held.forEach(this::renew);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** A lease that cannot be renewed is lost in the end, and the fence keeps its worker out. */
    private void renew(TakenJob job) {
        try {
            tenants.as(job.county(), NAME, () -> {
                steps.renew(job);
                return true;
            });
        } catch (RuntimeException failure) {
            LOG.warnf(failure, "The lease of job %s could not be renewed and will be again", job.id());
        }
    }
}
