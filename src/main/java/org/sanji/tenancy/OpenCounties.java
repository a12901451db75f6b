package org.sanji.tenancy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.RegionCode;

/**
 * Which counties are open, and under which code the rows of each lie. A county is never closed and its tenant never
 * changes, so what was found once is remembered. That a county has got a new code is known here at once and to other
 * replicas in a few seconds; what is written there meanwhile lies in the same rows.
 */
@ApplicationScoped
public class OpenCounties {

    private static final Logger LOG = Logger.getLogger(OpenCounties.class);
    /** One that is not whole yet is not there. */
    private static final String TENANT = """
            select coalesce(k.tenant, k.code) from county k
            where k.code = ? and not exists (
                select 1 from county_gate g where g.county = coalesce(k.tenant, k.code) and g.state = 'ARRIVING')
            """;

    private static final String RECODED = "select code, tenant, predecessor from county where predecessor > ''";

    private final Map<String, String> tenants = new ConcurrentHashMap<>();
    private final EntityManager entities;
    private final AgroalDataSource database;
    private final ClosedCounties closed;
    private volatile Recodings recodings = new Recodings(Map.of(), Map.of());

    OpenCounties(EntityManager entities, AgroalDataSource database, ClosedCounties closed) {
        this.entities = entities;
        this.database = database;
        this.closed = closed;
    }

    /** A county that had another code before, and the first one it had. */
    private record Recoded(String tenant, String predecessor) {}

    /** Counties by the code they got, and the codes they got by the one before: both as they were at one moment. */
    private record Recodings(Map<String, Recoded> recoded, Map<String, String> successors) {

        static Recodings of(Map<String, Recoded> recoded) {
            Map<String, String> successors = new HashMap<>();
            recoded.forEach((code, one) -> successors.put(one.predecessor(), code));
            return new Recodings(recoded, successors);
        }
    }

    /** The lowest and the highest code under which rows of some places can lie. */
    public record Tenants(String first, String last) {}

    /** The open counties in a region, or the one it lies in, by code: from one on. */
    public List<String> under(RegionCode region, String from) {
        return entities
                .createQuery(
                        "select code from County where code between :first and :last and code >= :from order by code",
                        String.class)
                .setParameter("first", region.firstCounty())
                .setParameter("last", region.lastCounty())
                .setParameter("from", from)
                .getResultList()
                .stream()
                .filter(this::isOpen)
                .toList();
    }

    /** All tenants that are open in this database, by code: each county once, whatever codes it has had. */
    public List<String> all() {
        return entities
                .createQuery("select code from County where tenant is null order by code", String.class)
                .getResultList()
                .stream()
                .filter(this::isOpen)
                .toList();
    }

    /** Whether rows of a county may be changed here, as far as is known. */
    private boolean isOpen(String code) {
        Recoded recoded = recodings.recoded().get(code);
        return !closed.isClosed(recoded == null ? code : recoded.tenant());
    }

    /** The code under which the rows of an open county lie. */
    public Optional<String> tenant(String county) {
        return Optional.ofNullable(tenants.computeIfAbsent(county, this::find));
    }

    /**
     * Where the rows of a place lie. A new code is one of the same city: for a city or province it is a range of codes,
     * whatever became of them.
     */
    public Tenants tenants(RegionCode place) {
        Map<String, Recoded> recoded = recodings.recoded();
        Optional<String> one = place.county()
                .map(county -> recoded.containsKey(county) ? recoded.get(county).tenant() : county);
        return new Tenants(one.orElseGet(place::firstCounty), one.orElseGet(place::lastCounty));
    }

    /** Where the rows of some places lie, at least one of them. */
    public Tenants tenants(Collection<RegionCode> places) {
        List<Tenants> each = places.stream().map(this::tenants).distinct().toList();
        return new Tenants(
                each.stream().map(Tenants::first).min(String::compareTo).orElseThrow(),
                each.stream().map(Tenants::last).max(String::compareTo).orElseThrow());
    }

    /** The code a county got later, if it did. */
    public Optional<String> successor(String county) {
        return Optional.ofNullable(recodings.successors().get(county));
    }

    /** What the code of a place was before its county got a new one, the latest first. */
    public List<RegionCode> formerCodes(RegionCode place) {
        Map<String, Recoded> recoded = recodings.recoded();
        List<RegionCode> former = new ArrayList<>();
        Recoded later = place.county().map(recoded::get).orElse(null);
        while (later != null) {
            former.add(place.in(later.predecessor()));
            later = recoded.get(later.predecessor());
        }
        return former;
    }

    /** Not by the ORM: its session belongs to a tenant, and which one is what is asked. */
    private @Nullable String find(String county) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(TENANT)) {
            select.setString(1, county);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("County " + county + " cannot be looked up", failed);
        }
    }

    /** After the tables are there, and before the roll-up begins. */
    void start(@Observes @Priority(1000) StartupEvent event) {
        lookForRecoded();
    }

    void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) CountyRecoded event) {
        lookForRecoded();
    }

    /** One after the other: who read first must not write last. */
    @Scheduled(every = "5s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    synchronized void lookForRecoded() {
        Map<String, Recoded> found = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(RECODED);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                found.put(row.getString(1), new Recoded(row.getString(2), row.getString(3)));
            }
        } catch (SQLException failed) {
            LOG.warn("Recoded counties could not be looked up and will be again", failed);
            return;
        }
        recodings = Recodings.of(found);
    }
}
