package org.sanji.seal;

import java.util.List;
import java.util.UUID;

/** Where the digests of the evidence of an application come from. */
public interface EvidenceDigests {

    /** The latest revision of each piece attached to an application of the county of the request, by clause and id. */
    List<SealedEvidence> of(UUID evaluation);
}
