package org.sanji.capture.platform;

/** Lifelong-learning platforms above the county that one is connected to (S2 (九)). Labels: {@code platform-network}. */
public enum PlatformNetwork {
    NATIONAL_OPEN_UNIVERSITY,
    PROVINCIAL,
    MUNICIPAL
}
