package org.sanji.exchange.release;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Ids;
import org.sanji.kernel.Period;
import org.sanji.kernel.RegionCode;
import org.sanji.kernel.RegionLevel;
import org.sanji.measure.Measure;
import org.sanji.measure.MeasureCatalogue;

/** A release of a city or province. It belongs to no county; once published, neither it nor its figures change. */
@Entity
@Table(name = "published_release")
class Release {

    static final String SUBJECT = "releases";
    private static final String SEPARATOR = ",";

    @Id
    UUID id = Ids.next();

    @Version
    int version;

    String region;

    /** Counted from 1 in its region; null while it is in preparation. */
    @Nullable
    Integer releaseNumber;

    String releasePeriod;

    @Enumerated(EnumType.STRING)
    ReleaseBasis basis;

    @Enumerated(EnumType.STRING)
    RegionLevel lowestLevel;

    String measures;

    @Nullable
    UUID replacesRelease;

    @Nullable
    String remark;

    /** Counts of fewer people are not in it. */
    int leastPeople;

    @Enumerated(EnumType.STRING)
    ReleaseState state = ReleaseState.IN_PREPARATION;

    Instant requestedAt;

    String requestedBy;

    @Nullable
    Instant publishedAt;

    @Nullable
    String digest;

    long figureCount;

    long byteCount;

    protected Release() {}

    Release(RegionCode region, ReleaseRequest request, List<Measure> measures, int leastPeople, String by, Instant at) {
        this.region = region.value();
        this.releasePeriod = request.period().toString();
        this.basis = request.basis() == null ? ReleaseBasis.LIVE : request.basis();
        this.lowestLevel = request.level() == null ? RegionLevel.TOWNSHIP : request.level();
        this.measures =
                measures.stream().map(Measure::code).sorted().collect(java.util.stream.Collectors.joining(SEPARATOR));
        this.replacesRelease = request.replaces();
        this.remark = request.remark();
        this.leastPeople = leastPeople;
        this.requestedBy = by;
        this.requestedAt = at;
    }

    RegionCode region() {
        return new RegionCode(region);
    }

    Period period() {
        return Period.of(releasePeriod);
    }

    /** Its measures, by code. */
    List<Measure> measures() {
        return Arrays.stream(measures.split(SEPARATOR))
                .map(MeasureCatalogue::get)
                .toList();
    }

    List<String> measureCodes() {
        return Arrays.asList(measures.split(SEPARATOR));
    }

    boolean isPublished() {
        return state == ReleaseState.PUBLISHED;
    }

    /** What stands in front of the digests of its parts when its own is reckoned, see docs/releases.md. */
    String heading() {
        return "sanji-release %s %d %s %s %s %d\n"
                .formatted(region, releaseNumber, releasePeriod, basis, lowestLevel, leastPeople);
    }
}
