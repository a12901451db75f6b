package org.sanji.evidence;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A piece of evidence, and where else its content is used. */
@Schema(name = "UsedEvidence")
public record UsedEvidenceView(
        @JsonUnwrapped EvidenceView evidence,

        @Schema(
                description = "Other evidence with the same content in the caller's region of the county: it may serve"
                        + " several clauses, but counts once in each")
        List<EvidenceUse> alsoUsedFor) {}
