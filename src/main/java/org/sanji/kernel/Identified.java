package org.sanji.kernel;

import java.util.UUID;

/** What every item of this API shows of itself: its identity and its version, the ETag. */
public interface Identified {

    UUID id();

    int version();

    default Etag etag() {
        return new Etag(version());
    }
}
