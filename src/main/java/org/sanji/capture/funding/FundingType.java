package org.sanji.capture.funding;

/** Whether money was planned or spent. Labels are in the code list {@code funding-type}. */
public enum FundingType {
    BUDGET,
    SPENDING
}
