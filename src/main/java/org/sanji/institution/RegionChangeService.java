package org.sanji.institution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanji.audit.AuditAction;
import org.sanji.audit.AuditTrail;
import org.sanji.kernel.Clocks;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;
import org.sanji.kernel.RegionCode;
import org.sanji.kernel.RegionLevel;
import org.sanji.tenancy.CurrentRequest;

/** Opens and renames the towns and villages of a county. The map is everybody's: the county of the path must hold them. */
@ApplicationScoped
public class RegionChangeService {

    private static final String SUBJECT = "regions";
    private static final String LAST_NAME = "select max(validTo) from FormerRegionName where region = :region";

    private final EntityManager entities;
    private final CurrentRequest current;
    private final AuditTrail audit;
    private final ChangeNotes notes;
    private final Clock clock;

    RegionChangeService(
            EntityManager entities, CurrentRequest current, AuditTrail audit, ChangeNotes notes, Clock clock) {
        this.entities = entities;
        this.current = current;
        this.audit = audit;
        this.notes = notes;
        this.clock = clock;
    }

    /**
     * Opens a region.
     *
     * @throws ProblemException 403 outside the caller's region; 409 when the code is known; 422 when it is none of this
     *     county or the town of a village is not there
     */
    @Transactional
    public RegionView open(RegionRequest request) {
        var refusals = new Refusals();
        refusals.ask("", () -> requireOfCounty("/code", request.code()));
        refusals.throwIfAny();
        current.requireAuthorityOver(request.code());
        if (entities.find(Region.class, request.code().value()) != null) {
            throw ProblemException.of(ProblemType.DUPLICATE, "region-known");
        }
        Region above = request.code()
                .parent()
                .map(parent -> entities.find(Region.class, parent.value()))
                .orElse(null);
        if (above == null || !above.isValidOn(request.validFrom())) {
            throw ProblemException.rule(
                    "/code", "region-above-not-valid", request.validFrom().toString());
        }
        var region = new Region(request.code(), request.name());
        region.validFrom = request.validFrom();
        entities.persist(region);
        entities.flush();
        record(AuditAction.CREATED, region, null);
        return RegionView.of(region);
    }

    /**
     * From a day on, a region is called otherwise.
     *
     * @throws ProblemException 403, 422
     */
    @Transactional
    public RegionView rename(RegionRenaming renaming) {
        var refusals = new Refusals();
        refusals.ask("", () -> requireOfCounty("/region", renaming.region()));
        refusals.throwIfAny();
        take(renaming.region());
        Optional<Region> region = own(refusals, "/region", renaming.region());
        region.ifPresent(found -> ask(refusals, found, renaming));
        refusals.throwIfAny();
        Region renamed = region.orElseThrow();
        String before = AuditTrail.stateOf(renamed);
        entities.persist(new FormerRegionName(renamed, renaming.renamedOn().minusDays(1)));
        renamed.name = renaming.name();
        entities.flush();
        record(AuditAction.RENAMED, renamed, before);
        return RegionView.of(renamed);
    }

    private void ask(Refusals refusals, Region region, RegionRenaming renaming) {
        LocalDate day = renaming.renamedOn();
        LocalDate today = Clocks.today(clock);
        if (day.isAfter(today)) {
            refusals.add("/renamedOn", "in-future", today.toString());
        }
        if (!region.isValidOn(day)) {
            refusals.add("/renamedOn", "region-not-valid", region.name, day.toString());
        }
        LocalDate last = entities.createQuery(LAST_NAME, LocalDate.class)
                .setParameter("region", region.code)
                .getSingleResult();
        LocalDate begun = last == null ? region.validFrom : last.plusDays(1);
        if (begun != null && !day.isAfter(begun)) {
            refusals.add("/renamedOn", "renamed-before-last", begun.toString());
        }
        if (renaming.name().equals(region.name)) {
            refusals.add("/name", "name-unchanged");
        }
    }

    /** A town or village of the county of the path. */
    void requireOfCounty(String pointer, RegionCode code) {
        if (code.level().compareTo(RegionLevel.COUNTY) <= 0) {
            throw ProblemException.rule(pointer, "town-or-village");
        }
        if (!code.county().equals(Optional.of(current.code()))) {
            throw ProblemException.rule(pointer, "region-of-other-county", current.code());
        }
    }

    /** Locks regions until the transaction ends, in the order of their codes: of two who change one of them one waits. */
    void take(RegionCode... codes) {
        entities.createQuery("update Region set name = name where code in :codes")
                .setParameter(
                        "codes", Arrays.stream(codes).map(RegionCode::value).toList())
                .executeUpdate();
    }

    /** The region of a field, which the caller may change. */
    Optional<Region> own(Refusals refusals, String pointer, RegionCode code) {
        current.requireAuthorityOver(code);
        Region region = entities.find(Region.class, code.value());
        if (region == null) {
            refusals.add(pointer, "unknown-region");
        }
        return Optional.ofNullable(region);
    }

    void record(AuditAction action, Region region, @Nullable String before) {
        notes.region(region.code);
        audit.record(action, SUBJECT, subject(region.code), before, AuditTrail.stateOf(region));
    }

    /** The trail names rows by ids, and a region has a code: its digits are the end of the id. */
    static UUID subject(String code) {
        String digits = code + "0".repeat(12 - code.length());
        return UUID.fromString("00000000-0000-0000-0000-" + digits);
    }
}
