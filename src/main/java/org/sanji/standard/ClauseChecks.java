package org.sanji.standard;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.RegionLevel;

/** Mistakes that only show when the clauses of a standard are seen together. */
final class ClauseChecks {

    private final List<StandardError> errors = new ArrayList<>();
    private final List<RegionLevel> levels;
    private final Set<String> seen = new HashSet<>();
    private final Set<RegionLevel> withText = new HashSet<>();

    private ClauseChecks(List<RegionLevel> levels) {
        this.levels = levels;
    }

    /** The mistakes; a level is only said to lack a text when the list of clauses is {@code complete}. */
    static List<StandardError> of(
            List<RegionLevel> levels, @Nullable Clause eligibility, List<ClauseGroup> groups, boolean complete) {
        var checks = new ClauseChecks(levels);
        if (eligibility != null) {
            checks.gate(eligibility);
        }
        groups.forEach(group -> group.clauses().forEach(checks::clause));
        if (complete) {
            checks.levelsWithoutText();
        }
        return checks.errors;
    }

    private void gate(Clause eligibility) {
        seen.add(eligibility.id());
        if (!(eligibility.rule() instanceof Rule.Held)) {
            errors.add(new StandardError("/eligibility/rule", "eligibility rests on a recognition that is held"));
        }
    }

    private void clause(Clause clause) {
        if (!seen.add(clause.id())) {
            errors.add(new StandardError("clause " + clause.id(), "the id is used twice"));
        }
        clause.levels().stream()
                .filter(level -> !levels.contains(level))
                .map(level -> new StandardError("clause " + clause.id(), "the standard does not evaluate " + level))
                .forEach(errors::add);
        levels.stream().filter(clause::speaksTo).forEach(withText::add);
    }

    private void levelsWithoutText() {
        levels.stream()
                .filter(level -> !withText.contains(level))
                .map(level -> new StandardError("/levels", "no clause speaks to " + level))
                .forEach(errors::add);
    }
}
