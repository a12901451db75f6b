package org.sanji.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sanji.evaluation.EvaluationState.ASSESSED;
import static org.sanji.evaluation.EvaluationState.COUNTY_REVIEWED;
import static org.sanji.evaluation.EvaluationState.DECLINED;
import static org.sanji.evaluation.EvaluationState.DRAFT;
import static org.sanji.evaluation.EvaluationState.GRANTED;
import static org.sanji.evaluation.EvaluationState.RETURNED;
import static org.sanji.evaluation.EvaluationState.REVOKED;
import static org.sanji.evaluation.EvaluationState.SUBMITTED;
import static org.sanji.evaluation.EvaluationState.WITHDRAWN;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EvaluationStateTest {

    @Test
    void everyStepThereIs() {
        Map<EvaluationState, Set<EvaluationState>> expected = new EnumMap<>(EvaluationState.class);
        expected.put(DRAFT, Set.of(SUBMITTED, WITHDRAWN));
        expected.put(RETURNED, Set.of(SUBMITTED, WITHDRAWN));
        expected.put(SUBMITTED, Set.of(COUNTY_REVIEWED, RETURNED, WITHDRAWN));
        expected.put(COUNTY_REVIEWED, Set.of(ASSESSED, RETURNED, WITHDRAWN));
        expected.put(ASSESSED, Set.of(GRANTED, DECLINED, WITHDRAWN));
        expected.put(GRANTED, Set.of(REVOKED));
        expected.put(DECLINED, Set.of());
        expected.put(WITHDRAWN, Set.of());
        expected.put(REVOKED, Set.of());
        Map<EvaluationState, Set<EvaluationState>> actual = Arrays.stream(EvaluationState.values())
                .collect(Collectors.toMap(
                        from -> from,
                        from -> Arrays.stream(EvaluationState.values())
                                .filter(from::mayBecome)
                                .collect(Collectors.toSet())));
        assertEquals(expected, actual);
    }
}
