package org.sanji.evidence;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.sanji.tenancy.OpenCounties;
import org.sanji.tenancy.TenantRunner;

/** Collects contents nothing rests on any more, and what broken uploads left, once they are old enough. */
@ApplicationScoped
class EvidenceCollector {

    private static final Logger LOG = Logger.getLogger(EvidenceCollector.class);
    private static final String NAME = "collector of evidence";

    private final EvidenceContents contents;
    private final ReceivedFiles files;
    private final EvidenceConfiguration configuration;
    private final OpenCounties counties;
    private final TenantRunner tenants;
    private final Clock clock;

    EvidenceCollector(
            EvidenceContents contents,
            ReceivedFiles files,
            EvidenceConfiguration configuration,
            OpenCounties counties,
            TenantRunner tenants,
            Clock clock) {
        this.contents = contents;
        this.files = files;
        this.configuration = configuration;
        this.counties = counties;
        this.tenants = tenants;
        this.clock = clock;
    }

    @Scheduled(
            cron = "{sanji.evidence.collector-cron}",
            timeZone = "Asia/Shanghai",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() throws InterruptedException {
        // On a thread of its own: the scheduler's has one request context, and each county needs one for itself.
        Thread.ofVirtual()
                .name(NAME)
                .start(() -> collectBefore(clock.instant().minus(configuration.grace())))
                .join();
    }

    /** Two replicas at once do each a part: neither takes what the other holds. */
    void collectBefore(Instant limit) {
        try {
            files.dropOlderThan(limit);
        } catch (IOException failure) {
            LOG.error("What broken uploads left was not collected", failure);
        }
        tenants.asNobody(NAME, counties::all).forEach(county -> tenants.as(county, NAME, () -> collect(county, limit)));
    }

    /** One county that fails does not keep the others from being collected. */
    private int collect(String county, Instant limit) {
        try {
            return contents.collect(limit);
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "Evidence of county %s was not collected", county);
            return 0;
        }
    }
}
