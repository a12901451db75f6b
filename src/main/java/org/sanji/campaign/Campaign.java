package org.sanji.campaign;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.recognition.RecognitionKind;
import org.sanji.kernel.Ids;
import org.sanji.kernel.RegionCode;

/** A call of a city or province to be evaluated. It belongs to no county; what it asks for never changes, its days may. */
@Entity
@Table(name = "campaign")
public class Campaign {

    static final String SUBJECT = "campaigns";
    private static final String SEPARATOR = ",";

    @Id
    UUID id = Ids.next();

    @Version
    int version;

    String region;

    String title;

    String standard;

    String standardVersion;

    int campaignYear;

    /** Codes of the regions that may apply; null when all may. */
    @Nullable
    String invited;

    LocalDate opensOn;

    LocalDate closesOn;

    LocalDate decidesOn;

    int assessors;

    @Enumerated(EnumType.STRING)
    RecognitionKind recognition;

    @Nullable
    Integer validYears;

    @Nullable
    Integer recheckYears;

    Instant createdAt;

    String createdBy;

    protected Campaign() {}

    Campaign(RegionCode region, CampaignRequest request, String createdBy, Instant createdAt) {
        this.region = region.value();
        this.title = request.title();
        this.standard = request.standard();
        this.standardVersion = request.version();
        this.campaignYear = request.year();
        this.invited = request.invited() == null ? null : codes(request.invited());
        this.opensOn = request.opensOn();
        this.closesOn = request.closesOn();
        this.decidesOn = request.decidesOn();
        this.assessors = request.assessors() == null ? CampaignRequest.USUAL_ASSESSORS : request.assessors();
        this.recognition = request.recognition();
        this.validYears = request.validYears();
        this.recheckYears = request.recheckYears();
        this.createdBy = createdBy;
        this.createdAt = createdAt;
    }

    private static String codes(List<RegionCode> regions) {
        return regions.stream().map(RegionCode::value).distinct().sorted().collect(Collectors.joining(SEPARATOR));
    }

    public UUID id() {
        return id;
    }

    /** The city or province that calls. */
    public RegionCode region() {
        return new RegionCode(region);
    }

    public String title() {
        return title;
    }

    /** Whether it is held for this standard, version and year. */
    public boolean isFor(String code, String ofVersion, int year) {
        return standard.equals(code) && standardVersion.equals(ofVersion) && campaignYear == year;
    }

    /** Whether a place may apply in it. */
    public boolean invites(RegionCode place) {
        return region().covers(place)
                && (invited == null || Arrays.asList(invited.split(SEPARATOR)).contains(place.value()));
    }

    /** The regions that may apply; empty when all may. */
    public List<RegionCode> invited() {
        return invited == null
                ? List.of()
                : Arrays.stream(invited.split(SEPARATOR)).map(RegionCode::new).toList();
    }

    public LocalDate opensOn() {
        return opensOn;
    }

    /** The last day for applications and first submissions. */
    public LocalDate closesOn() {
        return closesOn;
    }

    /** The day by which all is to be decided, and by which what was returned is submitted again. */
    public LocalDate decidesOn() {
        return decidesOn;
    }

    /** How many reviewers must have assessed an application before it can be decided. */
    public int assessors() {
        return assessors;
    }

    /** What is granted. */
    public RecognitionKind recognition() {
        return recognition;
    }

    /** The last day of what is granted on a day; null when it does not expire. */
    public @Nullable LocalDate validUntil(LocalDate grantedOn) {
        return validYears == null ? null : grantedOn.plusYears(validYears).minusDays(1);
    }

    /** The day from which what is granted on a day is to be looked at again; null when never. */
    public @Nullable LocalDate recheckOn(LocalDate grantedOn) {
        return recheckYears == null ? null : grantedOn.plusYears(recheckYears);
    }
}
