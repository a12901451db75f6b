package org.sanji.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sanji.kernel.Clocks;
import org.sanji.kernel.FieldError;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;
import org.sanji.kernel.RegionCode;

/** Answers for later stages under which campaign a community applies. */
@ApplicationScoped
public class Campaigns {

    private static final String LATER = """
            from Campaign c
             where c.standard = :standard and c.opensOn > :today and :place like concat(c.region, '%')
             order by c.opensOn, c.id
            """;

    private final EntityManager entities;
    private final Clock clock;

    Campaigns(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    public Optional<Campaign> find(UUID id) {
        return Optional.ofNullable(entities.find(Campaign.class, id));
    }

    /**
     * The campaign somebody applies in.
     *
     * @param day the day of application as the paper has it
     * @throws ProblemException 422 when there is none, it is for something else or the place is not invited; 422
     *     {@code not-eligible} outside of its days, with the first day on which the place may apply
     */
    public Campaign requireOpenFor(
            UUID id, RegionCode place, String standard, String version, int year, LocalDate day) {
        // What another city calls for is answered as if it did not exist: not even its standard is told.
        Campaign campaign = find(id).filter(found -> found.region().covers(place))
                .orElseThrow(() -> ProblemException.rule("/campaign", "unknown-campaign"));
        List<FieldError> errors = new ArrayList<>();
        if (!campaign.isFor(standard, version, year)) {
            String asked = campaign.standard + "/" + campaign.standardVersion;
            errors.add(FieldError.at("/campaign", "campaign-for", asked, String.valueOf(campaign.campaignYear)));
        }
        if (!campaign.invites(place)) {
            errors.add(FieldError.at("/region", "not-invited"));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.of(ProblemType.RULE_VIOLATED, errors);
        }
        requireOpen(campaign, place, day);
        return campaign;
    }

    /** Today counts besides the paper: nobody is on time by writing an earlier day. */
    private void requireOpen(Campaign campaign, RegionCode place, LocalDate day) {
        LocalDate today = Clocks.today(clock);
        if (day.isBefore(campaign.opensOn)) {
            throw ProblemException.of(
                    ProblemType.NOT_ELIGIBLE, "applications-from", day.toString(), campaign.opensOn.toString());
        }
        if (today.isAfter(campaign.closesOn)) {
            String closed = campaign.closesOn.toString();
            throw next(campaign, place, today)
                    .map(later -> ProblemException.of(
                            ProblemType.NOT_ELIGIBLE, "applications-closed", closed, later.opensOn.toString()))
                    .orElseGet(() -> ProblemException.of(ProblemType.NOT_ELIGIBLE, "applications-over", closed));
        }
    }

    private Optional<Campaign> next(Campaign closed, RegionCode place, LocalDate today) {
        return entities
                .createQuery(LATER, Campaign.class)
                .setParameter("standard", closed.standard)
                .setParameter("today", today)
                .setParameter("place", place.value())
                .getResultList()
                .stream()
                .filter(campaign -> campaign.invites(place))
                .findFirst();
    }
}
