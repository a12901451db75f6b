package org.sanji.institution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a split may be. Everything that is wrong with it is said at once, each at its place. */
@ApplicationScoped
class SplitRules {

    private final TreeSteps steps;
    private final InstitutionRepository institutions;
    private final RecordedRows rows;

    SplitRules(TreeSteps steps, InstitutionRepository institutions, RecordedRows rows) {
        this.steps = steps;
        this.institutions = institutions;
        this.rows = rows;
    }

    /**
     * Asks all rules.
     *
     * @param under the placements under the institution on that day or later
     */
    Refusals ask(Institution institution, Placement last, List<Placement> under, InstitutionSplit split) {
        var refusals = new Refusals();
        refusals.ask("", () -> InstitutionRules.requireAfter("/splitOn", institution, last, split.splitOn()));
        for (int index = 0; index < split.parts().size(); index++) {
            var region = split.parts().get(index).region();
            steps.askRegion(refusals, "/parts/" + index, institution.tier(), region, split.splitOn());
        }
        Set<UUID> left = askChildren(refusals, under, split);
        askSuccessor(refusals, split);
        if (!split.keeps()) {
            askEnd(refusals, institution, left, split);
        }
        return refusals;
    }

    /** Every child named stands under the institution and is named once; answers those that are not named. */
    private static Set<UUID> askChildren(Refusals refusals, List<Placement> under, InstitutionSplit split) {
        Set<UUID> children = under.stream().map(Placement::institution).collect(Collectors.toSet());
        Set<UUID> seen = new HashSet<>();
        for (int index = 0; index < split.parts().size(); index++) {
            List<UUID> named = split.parts().get(index).named();
            for (int child = 0; child < named.size(); child++) {
                String pointer = "/parts/" + index + "/children/" + child;
                if (!children.contains(named.get(child))) {
                    refusals.add(pointer, "no-child-then", split.splitOn().toString());
                } else if (!seen.add(named.get(child))) {
                    refusals.add(pointer, "child-named-twice");
                }
            }
        }
        children.removeAll(seen);
        return children;
    }

    private static void askSuccessor(Refusals refusals, InstitutionSplit split) {
        if (split.keeps() && split.successor() != null) {
            refusals.add("/successor", "successor-of-kept");
        } else if (!split.keeps()
                && (split.successor() == null
                        || split.successor() >= split.parts().size())) {
            refusals.add(
                    "/successor", "successor-part", String.valueOf(split.parts().size() - 1));
        }
    }

    private void askEnd(Refusals refusals, Institution institution, Set<UUID> left, InstitutionSplit split) {
        refusals.ask("", () -> InstitutionRules.requireNoChildren("/parts", institutions.all(left)));
        refusals.ask(
                "",
                () -> InstitutionRules.requireNothingSince(
                        "/splitOn", split.splitOn(), rows.beginningSince(institution.id(), split.splitOn())));
    }
}
