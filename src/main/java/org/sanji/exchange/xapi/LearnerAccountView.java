package org.sanji.exchange.xapi;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sanji.kernel.Identified;

/** An account as it is registered. */
@Schema(name = "LearnerAccount")
public record LearnerAccountView(UUID id, UUID learner, String homePage, String name, Instant registeredAt, int version)
        implements Identified {

    static LearnerAccountView of(LearnerAccount row) {
        return new LearnerAccountView(row.id, row.learner, row.homePage, row.name, row.registeredAt, row.version);
    }
}
