package org.sanji.capture.learningresource;

/** Platforms a resource is pushed to; the municipal one is 常州终身教育在线 (S1 8.3). Labels: {@code push-target}. */
public enum PushTarget {
    MUNICIPAL_LIFELONG_EDUCATION_ONLINE,
    PROVINCIAL_PLATFORM,
    NATIONAL_PLATFORM
}
