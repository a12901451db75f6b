package org.sanji.exchange.imports;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.sanji.tenancy.OpenCounties;
import org.sanji.tenancy.TenantRunner;

/** Forgets imports, what was wrong with them and their files, some time after they came. */
@ApplicationScoped
class ImportCollector {

    private static final Logger LOG = Logger.getLogger(ImportCollector.class);
    private static final String NAME = "old imports";

    private final ImportRecords records;
    private final ImportFiles files;
    private final OpenCounties counties;
    private final TenantRunner tenants;
    private final Clock clock;
    private final Duration kept;

    ImportCollector(
            ImportRecords records,
            ImportFiles files,
            OpenCounties counties,
            TenantRunner tenants,
            Clock clock,
            @ConfigProperty(name = "sanji.imports.kept") Duration kept) {
        this.records = records;
        this.files = files;
        this.counties = counties;
        this.tenants = tenants;
        this.clock = clock;
        this.kept = kept;
    }

    @Scheduled(
            cron = "{sanji.imports.collector-cron}",
            timeZone = "Asia/Shanghai",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() throws InterruptedException {
        // On a thread of its own: the scheduler's has one request context, and each county needs one for itself.
        Thread.ofVirtual()
                .name(NAME)
                .start(() -> collectBefore(clock.instant().minus(kept)))
                .join();
    }

    void collectBefore(Instant limit) {
        tenants.asNobody(NAME, counties::all).forEach(county -> tenants.as(county, NAME, () -> collect(county, limit)));
    }

    private void forgetErrors(UUID run) {
        while (records.forgetErrors(run)) {
            // the import itself goes with the last of them
        }
    }

    /** One county that fails does not keep the others from being collected. */
    private boolean collect(String county, Instant limit) {
        try {
            records.before(limit).forEach(this::forgetErrors);
            records.forgetBefore(limit).forEach(files::remove);
            return true;
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "Old imports of county %s were not collected", county);
            return false;
        }
    }
}
