package org.sanji.standard;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.FieldError;
import org.sanji.kernel.RegionLevel;

/** Mistakes that only show when the clauses of a standard are seen together, and those of their rules. */
final class ClauseChecks {

    private static final Place GATE = Place.ROOT.of("eligibility");

    private final List<FieldError> errors = new ArrayList<>();
    private final Subject subject;
    private final List<RegionLevel> levels;
    private final Set<String> seen = new HashSet<>();
    private final Set<RegionLevel> withText = new HashSet<>();

    private ClauseChecks(Subject subject, List<RegionLevel> levels) {
        this.subject = subject;
        this.levels = levels;
    }

    /** The mistakes; a level is only said to lack a text when the list of clauses is {@code complete}. */
    static List<FieldError> of(
            Subject subject,
            List<RegionLevel> levels,
            @Nullable Clause gate,
            List<PlacedClause> clauses,
            boolean complete) {
        var checks = new ClauseChecks(subject, levels);
        if (gate != null) {
            checks.gate(gate);
        }
        clauses.forEach(checks::clause);
        if (complete) {
            checks.levelsWithoutText();
        }
        return checks.errors;
    }

    private void gate(Clause gate) {
        seen.add(gate.id());
        if (!(gate.rule() instanceof Rule.Held)) {
            errors.add(FieldError.at(GATE.of("rule").pointer(), "gate-is-held"));
        }
        if (subject == Subject.INSTITUTION) {
            errors.add(FieldError.at(GATE.pointer(), "gate-of-institutions"));
        }
        errors.addAll(RuleChecks.of(gate.rule(), GATE.of("rule"), levels));
    }

    private void clause(PlacedClause placed) {
        Clause clause = placed.clause();
        if (!seen.add(clause.id())) {
            errors.add(FieldError.at(placed.place().of("id").pointer(), "clause-id-twice", clause.id()));
        }
        for (int index = 0; index < clause.levels().size(); index++) {
            RegionLevel level = clause.levels().get(index);
            if (!levels.contains(level)) {
                Place place = placed.place().of("levels").at(index);
                errors.add(FieldError.at(place.pointer(), "level-not-evaluated", level.name()));
            }
        }
        List<RegionLevel> spokenTo = levels.stream().filter(clause::speaksTo).toList();
        withText.addAll(spokenTo);
        errors.addAll(RuleChecks.of(clause.rule(), placed.place().of("rule"), spokenTo));
    }

    private void levelsWithoutText() {
        for (int index = 0; index < levels.size(); index++) {
            if (!withText.contains(levels.get(index))) {
                errors.add(FieldError.at(
                        "/levels/" + index,
                        "level-without-text",
                        levels.get(index).name()));
            }
        }
    }
}
