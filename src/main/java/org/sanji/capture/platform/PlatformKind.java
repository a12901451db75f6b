package org.sanji.capture.platform;

/** What kind of platform it is (S1 7.1, 7.5, 10.2; S2 (九)). Labels are in the code list {@code platform-kind}. */
public enum PlatformKind {
    WEBSITE,
    WECHAT_SERVICE_ACCOUNT,
    WECHAT_SUBSCRIPTION_ACCOUNT,
    SHORT_VIDEO_ACCOUNT,
    LIVE_STREAM,
    MOBILE_APPLICATION,
    DIGITAL_TELEVISION,
    LEARNING_PLATFORM,
    SMART_LEARNING_SPACE,
    OTHER
}
