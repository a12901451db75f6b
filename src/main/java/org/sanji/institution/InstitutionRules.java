package org.sanji.institution;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
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

    /**
     * A college stands under nothing, a school under a college, a station under a school, open on all days on which this
     * one stands there: from an end on it would stand under nothing, and count nowhere above.
     */
    static void requireParentOfTier(Tier tier, @Nullable OpenDays above, DateSpan days) {
        Institution parent = above == null ? null : above.institution();
        if (tier.above().isEmpty()) {
            if (parent != null) {
                throw ProblemException.rule("/parent", "parent-not-allowed", tier.name());
            }
            return;
        }
        Tier wanted = tier.above().get();
        if (parent == null || parent.tier() != wanted) {
            throw ProblemException.rule("/parent", "parent-tier", tier.name(), wanted.name());
        }
        if (!above.containsAll(days)) {
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
    static void requireNoChildren(String pointer, List<Institution> children) {
        if (!children.isEmpty()) {
            throw ProblemException.rule(pointer, "children-open", names(children));
        }
    }

    /** A change comes after the last one, on a day on which the institution is open. */
    static void requireAfter(String pointer, Institution institution, Placement last, LocalDate day) {
        if (!institution.open().contains(day) || !day.isAfter(last.days().from())) {
            throw ProblemException.rule(
                    pointer, "move-before-last", last.days().from().toString());
        }
    }

    /** Only the same kind of institution carries on what another one did. */
    static void requireSuccessor(String pointer, Institution institution, Institution successor) {
        if (successor.tier() != institution.tier() || successor.id().equals(institution.id())) {
            throw ProblemException.rule(
                    pointer, "successor-tier", institution.tier().name());
        }
    }

    /** What an institution that ends recorded since would count nowhere. */
    static void requireNothingSince(String pointer, LocalDate day, Map<String, Long> rows) {
        if (!rows.isEmpty()) {
            long sum = rows.values().stream().mapToLong(Long::longValue).sum();
            String features = rows.entrySet().stream()
                    .map(entry -> entry.getKey() + " " + entry.getValue())
                    .collect(Collectors.joining(", "));
            throw ProblemException.rule(pointer, "rows-since", day.toString(), String.valueOf(sum), features);
        }
    }

    static String names(List<Institution> institutions) {
        return institutions.stream().map(Institution::name).collect(Collectors.joining("、"));
    }
}
