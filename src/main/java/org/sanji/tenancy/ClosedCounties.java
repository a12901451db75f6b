package org.sanji.tenancy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.RegionCode;

/**
 * Which counties are not open in this database, as it was a second ago: so that requests are refused at the door and workers
 * leave such a county alone. What must not err asks {@link CountyGatesSql} besides, and who moves a county waits longer
 * than a second before it is open elsewhere.
 */
@ApplicationScoped
public class ClosedCounties {

    private static final Logger LOG = Logger.getLogger(ClosedCounties.class);
    private static final String CLOSED = "select county, state from county_gate where county > '' and state <> 'OPEN'";

    private final AgroalDataSource database;
    private volatile Map<String, String> states = Map.of();

    ClosedCounties(AgroalDataSource database) {
        this.database = database;
    }

    /** Whether nothing may be changed in a county, named by its tenant. */
    public boolean isClosed(String county) {
        return states.containsKey(county);
    }

    /** The counties of a region that are just on their way to another database, by their tenants. */
    public Set<String> moving(RegionCode region) {
        return states.entrySet().stream()
                .filter(county -> county.getValue().equals(CountyGatesSql.MOVING))
                .map(Map.Entry::getKey)
                .filter(county ->
                        county.compareTo(region.firstCounty()) >= 0 && county.compareTo(region.lastCounty()) <= 0)
                .collect(Collectors.toSet());
    }

    /** @throws ProblemException 503 when it may not be changed, or not even be read */
    void requireOpen(String county, boolean changes) {
        String state = states.get(county);
        if (state != null) {
            CountyGatesSql.refuseClosed(state, changes);
        }
    }

    /** After the tables are there, and before any worker begins. */
    void start(@Observes @Priority(1000) StartupEvent event) {
        look();
    }

    @Scheduled(every = "1s", delayed = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        Map<String, String> found = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(CLOSED);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                found.put(row.getString(1), row.getString(2));
            }
        } catch (SQLException failed) {
            LOG.warn("It could not be seen which counties are closed and will be again", failed);
            return;
        }
        states = Map.copyOf(found);
    }
}
