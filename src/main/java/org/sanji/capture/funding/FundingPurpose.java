package org.sanji.capture.funding;

/** What money is for (S1 3.1: digital learning). Labels are in the code list {@code funding-purpose}. */
public enum FundingPurpose {
    GENERAL,
    DIGITAL_LEARNING,
    FACILITY,
    TRAINING,
    RESEARCH,
    PUBLICITY,
    OTHER
}
