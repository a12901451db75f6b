package org.sanji.exchange.release;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.sanji.kernel.PassingFailure;
import org.sanji.kernel.RegionCode;
import org.sanji.kernel.RegionLevel;
import org.sanji.rollup.PlaceFigure;
import org.sanji.tenancy.TenantRunner;

/**
 * Makes releases: gathers them county by county, decides what is hidden, writes them part by part and publishes them. Each
 * step is a transaction of its own and renews the lease; whoever takes a release up after a crash goes on behind the last
 * step. Until the last one nobody sees anything.
 */
@ApplicationScoped
class ReleaseMaker {

    private static final Logger LOG = Logger.getLogger(ReleaseMaker.class);
    private static final String NAME = "releases";

    private final ReleaseGathering gathering;
    private final ReleaseWriting writing;
    private final TenantRunner tenants;
    /** Of this run of the application: a lease of the one before must run out. */
    private final String who = UUID.randomUUID().toString();

    ReleaseMaker(ReleaseGathering gathering, ReleaseWriting writing, TenantRunner tenants) {
        this.gathering = gathering;
        this.writing = writing;
        this.tenants = tenants;
    }

    @Scheduled(every = "{sanji.releases.look-around}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void lookAround() {
        // One piece of work: a call of the scheduler is a context of its own, in which nobody acts twice.
        tenants.asNobody(NAME, () -> {
            List<UUID> free = writing.free();
            free.forEach(this::tryToMake);
            return free.size();
        });
    }

    private void tryToMake(UUID id) {
        try {
            make(id, who);
        } catch (RuntimeException failure) {
            // Its lease runs out, and it is tried again.
            PassingFailure.log(LOG, "Release " + id + " could not be made and will be tried again", failure);
        }
    }

    /** Takes a release up wherever it stands; false when somebody else is at it, or a county of it is not ready. */
    boolean make(UUID id, String by) {
        ReleaseGathering.Counties counties = gathering.counties(id);
        if (counties.toWait()) {
            return false;
        }
        for (String county : counties.left()) {
            if (!writing.lease(id, by)) {
                return false;
            }
            if (!gathering.gather(id, county)) {
                writing.giveBack(id, by);
                return false;
            }
        }
        return write(id, by, counties.all()) && publish(id, by);
    }

    private boolean publish(UUID id, String by) {
        if (!writing.lease(id, by)) {
            return false;
        }
        writing.publish(id);
        return true;
    }

    private boolean write(UUID id, String by, List<String> counties) {
        Release release = gathering.release(id);
        Set<RegionCode> written =
                writing.written(id).stream().map(part -> part.view().code()).collect(Collectors.toSet());
        var hidden = new HiddenCounts(release.period(), release.leastPeople);
        List<PlaceFigure> above = above(id, counties, hidden);
        if (!written.contains(release.region())) {
            if (!writing.lease(id, by)) {
                return false;
            }
            writing.write(id, release.region(), told(above, hidden), ReleaseCoverage.NONE);
        }
        for (String county : counties) {
            var code = new RegionCode(county);
            if (!written.contains(code)) {
                if (!writing.lease(id, by)) {
                    return false;
                }
                ReleaseDraftsSql.Draft draft = gathering.draft(id, county);
                List<PlaceFigure> figures = ReleaseDraft.unpacked(draft.content());
                writing.write(id, code, told(figures, hidden), draft.coverage());
            }
        }
        return true;
    }

    /** What is hidden of a county depends on all counties of its city: one city is in memory at a time. */
    private List<PlaceFigure> above(UUID id, List<String> counties, HiddenCounts hidden) {
        var sums = new SumsAbove();
        Map<String, List<String>> cities = new TreeMap<>(counties.stream()
                .collect(Collectors.groupingBy(county -> county.substring(0, RegionLevel.CITY.digits()))));
        cities.values().forEach(ofCity -> {
            List<PlaceFigure> figures = new ArrayList<>();
            Set<RegionCode> apart = new HashSet<>();
            for (String county : ofCity) {
                ReleaseDraftsSql.Draft draft = gathering.draft(id, county);
                figures.addAll(ReleaseDraft.unpacked(draft.content()));
                apart.addAll(draft.apart());
            }
            hidden.addCity(figures, apart);
            sums.add(figures);
        });
        List<PlaceFigure> above = sums.instead(gathering.above(id, counties));
        hidden.addAbove(above);
        return above;
    }

    private static List<ReleaseFigureView> told(List<PlaceFigure> figures, HiddenCounts hidden) {
        return figures.stream().map(hidden::told).toList();
    }
}
