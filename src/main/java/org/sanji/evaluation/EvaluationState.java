package org.sanji.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where an application stands, and where it may go from there. Labels are in the code list {@code evaluation-state}. */
public enum EvaluationState {
    DRAFT,
    SUBMITTED,
    COUNTY_REVIEWED,
    RETURNED,
    ASSESSED,
    GRANTED,
    DECLINED,
    WITHDRAWN,
    REVOKED;

    /** Whether an application in this state may come to be in the other one. */
    public boolean mayBecome(EvaluationState next) {
        return following().contains(next);
    }

    /** Whose turn it is; nobody's when it is decided or withdrawn. */
    public Optional<EvaluationOffice> waitsFor() {
        return switch (this) {
            case DRAFT, RETURNED -> Optional.of(EvaluationOffice.TOWN);
            case SUBMITTED -> Optional.of(EvaluationOffice.COUNTY);
            case COUNTY_REVIEWED, ASSESSED -> Optional.of(EvaluationOffice.CITY);
            case GRANTED, DECLINED, WITHDRAWN, REVOKED -> Optional.empty();
        };
    }

    /** The states in which one waits for an office. */
    static List<EvaluationState> waitingFor(EvaluationOffice office) {
        return Arrays.stream(values())
                .filter(state -> state.waitsFor().filter(office::equals).isPresent())
                .toList();
    }

    /** Whether the community may still change what it says. */
    public boolean isOpen() {
        return this == DRAFT || this == RETURNED;
    }

    /** Whether it stands in the way of another application for the same region and year. */
    public boolean isStanding() {
        return this != WITHDRAWN && this != DECLINED && this != REVOKED;
    }

    private Set<EvaluationState> following() {
        return switch (this) {
            case DRAFT, RETURNED -> Set.of(SUBMITTED, WITHDRAWN);
            case SUBMITTED -> Set.of(COUNTY_REVIEWED, RETURNED, WITHDRAWN);
            case COUNTY_REVIEWED -> Set.of(ASSESSED, RETURNED, WITHDRAWN);
            case ASSESSED -> Set.of(GRANTED, DECLINED, WITHDRAWN);
            case GRANTED -> Set.of(REVOKED);
            case DECLINED, WITHDRAWN, REVOKED -> Set.of();
        };
    }
}
