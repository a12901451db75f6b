package org.sanji.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sanji.institution.Regions;
import org.sanji.kernel.FieldError;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;
import org.sanji.kernel.RegionCode;
import org.sanji.kernel.RegionLevel;
import org.sanji.standard.PublishedStandards;
import org.sanji.standard.Standard;
import org.sanji.standard.Subject;

/** What a campaign may ask for. */
@ApplicationScoped
class CampaignRules {

    private final PublishedStandards standards;
    private final Regions regions;

    CampaignRules(PublishedStandards standards, Regions regions) {
        this.standards = standards;
        this.regions = regions;
    }

    /**
     * Refuses a campaign that could not be held.
     *
     * @throws ProblemException 422 with every reason
     */
    void check(RegionCode region, CampaignRequest request) {
        requireOverCounties(region);
        List<FieldError> errors = new ArrayList<>();
        Optional<Standard> standard = standards.find(request.standard(), request.version());
        standard.ifPresentOrElse(
                found -> checkStandard(found, region, request, errors),
                () -> errors.add(FieldError.at("/standard", "unknown-standard", standards.names())));
        checkDates(request.opensOn(), request.closesOn(), request.decidesOn(), errors);
        refuse(errors);
    }

    /** A county would be judge of its own towns: nobody in it may hold the office of the city. */
    private static void requireOverCounties(RegionCode region) {
        if (region.county().isPresent()) {
            throw ProblemException.of(
                    ProblemType.RULE_VIOLATED, "campaign-level", region.level().name());
        }
    }

    /** Refuses days out of their order. */
    void check(CampaignDates dates) {
        List<FieldError> errors = new ArrayList<>();
        checkDates(dates.opensOn(), dates.closesOn(), dates.decidesOn(), errors);
        refuse(errors);
    }

    private void checkStandard(Standard standard, RegionCode region, CampaignRequest request, List<FieldError> errors) {
        if (standard.subject() != Subject.REGION) {
            errors.add(FieldError.at("/standard", "evaluates-institutions", request.standard()));
        } else if (!standard.appliesTo(region)) {
            errors.add(FieldError.at("/standard", "standard-of-other-region", String.valueOf(standard.region())));
        }
        if (request.invited() != null) {
            checkInvited(standard, region, request.invited(), errors);
        }
        RegionLevel holder = request.recognition().tier().serves();
        if (!standard.levels().contains(holder)) {
            errors.add(FieldError.at("/recognition", "recognition-of-level", holder.name(), standard.levelNames()));
        }
    }

    private void checkInvited(Standard standard, RegionCode region, List<RegionCode> invited, List<FieldError> errors) {
        Map<String, String> known =
                regions.names(invited.stream().map(RegionCode::value).toList());
        for (int index = 0; index < invited.size(); index++) {
            RegionCode place = invited.get(index);
            String pointer = "/invited/" + index;
            if (!region.covers(place)) {
                errors.add(FieldError.at(pointer, "region-not-under", region.value()));
            } else if (!known.containsKey(place.value())) {
                errors.add(FieldError.at(pointer, "unknown-region"));
            } else if (!standard.levels().contains(place.level())) {
                errors.add(FieldError.at(pointer, "evaluated-level", standard.levelNames()));
            }
        }
    }

    private static void checkDates(
            LocalDate opensOn, LocalDate closesOn, LocalDate decidesOn, List<FieldError> errors) {
        if (closesOn.isBefore(opensOn)) {
            errors.add(FieldError.at("/closesOn", "not-before", opensOn.toString()));
        }
        if (decidesOn.isBefore(closesOn)) {
            errors.add(FieldError.at("/decidesOn", "not-before", closesOn.toString()));
        }
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw ProblemException.of(ProblemType.RULE_VIOLATED, errors);
        }
    }
}
