package org.sanji.capture.media;

/** What kind of medium it is; an institution's own channel does not count for S1 10.1. Labels: {@code media-kind}. */
public enum MediaKind {
    NEWSPAPER,
    TELEVISION,
    RADIO,
    WEBSITE,
    NEW_MEDIA,
    OWN_CHANNEL
}
