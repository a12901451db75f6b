package org.sanji.exchange.webhook;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.PassingFailure;
import org.sanji.tenancy.ClosedCounties;
import org.sanji.tenancy.TenantRunner;

/**
 * Delivers. It is told at once of what happened here and looks every second for what other replicas left, or is due again.
 * Some deliveries are under way at once, few of them to one receiver: one that is slow holds up no other.
 */
@ApplicationScoped
class WebhookWorker {

    private static final Logger LOG = Logger.getLogger(WebhookWorker.class);
    private static final Duration LOOK_AROUND = Duration.ofSeconds(1);
    private static final Duration LAST_ROUND = Duration.ofSeconds(10);
    private static final String NAME = "webhooks";
    private static final int MOST_UNDER_WAY = 32;
    private static final int MOST_TO_ONE = 4;

    private final LinkedBlockingQueue<Boolean> told = new LinkedBlockingQueue<>(1);
    private final Map<UUID, Integer> underWay = new ConcurrentHashMap<>();
    private final AtomicInteger all = new AtomicInteger();
    private final WebhookDispatch dispatch;
    private final TenantRunner tenants;
    private final ClosedCounties closed;
    private volatile boolean running;
    private @Nullable Thread thread;

    WebhookWorker(WebhookDispatch dispatch, TenantRunner tenants, ClosedCounties closed) {
        this.dispatch = dispatch;
        this.tenants = tenants;
        this.closed = closed;
    }

    void start(@Observes StartupEvent event) {
        running = true;
        thread = Thread.ofVirtual().name(NAME).start(this::run);
    }

    /** What is under way comes to its end, or is taken again by somebody else. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        told.offer(true);
        if (thread != null) {
            thread.join(LAST_ROUND);
        }
        long patience = System.nanoTime() + LAST_ROUND.toNanos();
        while (all.get() > 0 && System.nanoTime() < patience) {
            Thread.sleep(20);
        }
    }

    void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) WebhookWaiting event) {
        told.offer(true);
    }

    @Scheduled(cron = "0 45 3 * * ?", timeZone = "Asia/Shanghai")
    void forget() {
        // One piece of work, as that of the change feed.
        tenants.asNobody(NAME, () -> {
            while (dispatch.forgetSome()) {
                // until nothing old is left
            }
            return true;
        });
    }

    private void run() {
        while (running) {
            try {
                told.poll(LOOK_AROUND.toMillis(), TimeUnit.MILLISECONDS);
                if (running) {
                    tenants.asNobody(NAME, dispatch::waiting).forEach(this::round);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException failure) {
                PassingFailure.log(LOG, "Webhooks could not be looked for and will be again", failure);
            }
        }
    }

    /** One county that fails holds up no other. */
    private void round(String county) {
        if (closed.isClosed(county)) {
            return;
        }
        try {
            tenants.as(county, NAME, () -> {
                dispatch.distribute(county);
                dispatch.dueSubscriptions(county).forEach(subscription -> take(county, subscription));
                return true;
            });
        } catch (RuntimeException failure) {
            PassingFailure.log(LOG, "Webhooks of " + county + " could not be sent and will be tried again", failure);
        }
    }

    private void take(String county, UUID subscription) {
        int most = Math.min(MOST_TO_ONE - underWay.getOrDefault(subscription, 0), MOST_UNDER_WAY - all.get());
        if (!running || most <= 0) {
            return;
        }
        for (var taken : dispatch.take(county, subscription, most)) {
            underWay.merge(subscription, 1, Integer::sum);
            all.incrementAndGet();
            Thread.ofVirtual().name(NAME).start(() -> deliver(taken));
        }
    }

    private void deliver(WebhookDeliverySql.Taken taken) {
        try {
            WebhookSender.Answer answer = dispatch.send(taken);
            tenants.as(taken.county(), NAME, () -> {
                dispatch.settle(taken, answer);
                return true;
            });
        } catch (RuntimeException failure) {
            // It is due again when its lease ends.
            LOG.errorf(failure, "A webhook of %s could not be settled", taken.county());
        } finally {
            underWay.merge(taken.subscription(), -1, (now, change) -> now + change == 0 ? null : now + change);
            all.decrementAndGet();
            // There may be more to send to the same receiver.
            told.offer(true);
        }
    }
}
