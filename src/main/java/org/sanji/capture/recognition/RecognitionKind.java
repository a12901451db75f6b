package org.sanji.capture.recognition;

import org.sanji.institution.Tier;

/**
 * What was granted: 市标准化居民学校 to a resident school (S1 6.1), 数字化学习先行社区 (S1, eligibility) and
 * 数字化学习示范社区 to a community, for which its township school stands. Labels are in the code list
 * {@code recognition-kind}.
 */
public enum RecognitionKind {
    STANDARD_RESIDENT_SCHOOL(Tier.VILLAGE_STATION),
    DIGITAL_LEARNING_PIONEER_COMMUNITY(Tier.TOWNSHIP_SCHOOL),
    DIGITAL_LEARNING_DEMONSTRATION_COMMUNITY(Tier.TOWNSHIP_SCHOOL);

    private final Tier tier;

    RecognitionKind(Tier tier) {
        this.tier = tier;
    }

    /** The only tier whose institutions hold it. */
    public Tier tier() {
        return tier;
    }
}
