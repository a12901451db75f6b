package org.sanji.capture.incentive;

/** How learning was rewarded (S1 11). Labels are in the code list {@code incentive-kind}. */
public enum IncentiveKind {
    POINTS_SCHEME,
    RESOURCE_REWARD,
    COMMENDATION,
    MATERIAL_REWARD
}
