package org.sanji.capture.funding;

/** Where money comes from (S1 3.3: what is not the government's). Labels are in the code list {@code funding-source}. */
public enum FundingSource {
    GOVERNMENT,
    DONATION,
    LEARNER_FEE,
    SOCIAL_CAPITAL
}
