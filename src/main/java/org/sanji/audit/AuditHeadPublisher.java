package org.sanji.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.sanji.tenancy.TenantRunner;

/**
 * Appends the heads of all chains that grew to a file, every hour: what is copied from there to a place the operators of
 * the database cannot write proves later that the trail was not altered.
 */
@ApplicationScoped
class AuditHeadPublisher {

    private static final Logger LOG = Logger.getLogger(AuditHeadPublisher.class);
    private static final String NAME = "audit heads";

    private final AuditHeadSql heads;
    private final TenantRunner tenants;
    private final ObjectMapper json;
    private final Optional<Path> file;
    private final Map<String, Long> published = new HashMap<>();

    AuditHeadPublisher(
            AuditHeadSql heads,
            TenantRunner tenants,
            ObjectMapper json,
            @ConfigProperty(name = "sanji.audit.heads-file") Optional<Path> file) {
        this.heads = heads;
        this.tenants = tenants;
        this.json = json;
        this.file = file;
    }

    @Scheduled(
            every = "{sanji.audit.publish-every}",
            delayed = "10s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void publish() throws InterruptedException {
        if (file.isPresent()) {
            // On a thread of its own, as every job that needs a request context.
            Thread.ofVirtual().name(NAME).start(this::append).join();
        }
    }

    private void append() {
        try {
            List<AuditHeadView> grown = tenants.asNobody(NAME, heads::all).stream()
                    .filter(head -> published.getOrDefault(head.county(), 0L) < head.link())
                    .toList();
            Files.write(
                    file.orElseThrow(),
                    grown.stream().map(this::line).toList(),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.DSYNC);
            grown.forEach(head -> published.put(head.county(), head.link()));
        } catch (IOException | RuntimeException failed) {
            // The next time all that grew meanwhile is published: nothing is lost but the hour.
            LOG.error("The heads of the audit chains could not be published", failed);
        }
    }

    private String line(AuditHeadView head) {
        try {
            return json.writeValueAsString(head);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
