package org.sanji.evidence;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.sanji.local.LocalS3;

/** Against a real S3-compatible server in a process of its own. */
class S3EvidenceStoreTest extends EvidenceStoreContract {

    private static final String BUCKET = "evidence";
    private static EvidenceStore store;

    private record Configuration(Optional<String> bucket, Optional<URI> endpoint, String region, boolean pathStyle)
            implements EvidenceConfiguration.S3 {}

    @BeforeAll
    static void start() {
        URI endpoint = LocalS3.withBucket(BUCKET);
        store = new S3EvidenceStore(
                new Configuration(Optional.of(BUCKET), Optional.of(endpoint), "cn-north-1", true), BUCKET);
    }

    @Override
    EvidenceStore store() {
        return store;
    }
}
