package org.sanji.institution;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.DateSpan;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.RegionCode;
import org.sanji.kernel.Texts;

/** Where an institution may stand. Each rule refuses with the field and the reason. */
final class InstitutionRules {

    private InstitutionRules() {}

    /** The region is of the level the tier serves and lies in the county. */
    static void requireRegionOfTier(Tier tier, RegionCode region, String county) {
        if (region.level() != tier.serves()) {
            throw ProblemException.rule(
                    "/region", "region-level", tier.name(), tier.serves().name());
        }
        if (!region.county().equals(Optional.of(county))) {
            throw ProblemException.rule("/region", "region-of-other-county", county);
        }
    }

    /** A college stands under nothing, a school under a college, a station under a school, all of them open. */
    static void requireParentOfTier(Tier tier, @Nullable Institution parent, DateSpan days) {
        if (tier.above().isEmpty()) {
            if (parent != null) {
                throw ProblemException.rule("/parent", "parent-not-allowed", tier.name());
            }
            return;
        }
        String above = tier.above().get().name();
        if (parent == null || parent.tier() != tier.above().get()) {
            throw ProblemException.rule("/parent", "parent-tier", tier.name(), above);
        }
        if (!parent.open().contains(days.from())) {
            throw ProblemException.rule("/parent", "parent-not-open", parent.name());
        }
    }

    /** From a day on it may become another only when no approved report speaks of that day or a later one. */
    static void requireUnlockedFrom(LocalDate day, List<HeldInstitution> held) {
        held.stream()
                .map(HeldInstitution::locked)
                .filter(Objects::nonNull)
                .filter(locked -> locked.overlaps(new DateSpan(day, null)))
                .findFirst()
                .ifPresent(locked -> {
                    String last = String.valueOf(locked.to());
                    throw ProblemException.locked(Texts.get("detail.institution-locked", last), List.of());
                });
    }

    /** Nothing may still stand under an institution that closes. */
    static void requireNoChildren(List<Institution> children) {
        if (!children.isEmpty()) {
            String names =
                    String.join("、", children.stream().map(Institution::name).toList());
            throw ProblemException.rule("/closedOn", "children-open", names);
        }
    }
}
