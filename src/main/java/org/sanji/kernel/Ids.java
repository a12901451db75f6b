package org.sanji.kernel;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Identities, assigned by the application: UUID version 7, so that rows lie in the order they came. */
public final class Ids {

    private Ids() {}

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
