package org.sanji.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** Chooses where evidence lies: in a bucket when one is configured, else in the directory. */
@ApplicationScoped
class EvidenceStores {

    @Produces
    @ApplicationScoped
    EvidenceStore store(EvidenceConfiguration configuration) {
        return configuration
                .s3()
                .bucket()
                .<EvidenceStore>map(bucket -> new S3EvidenceStore(configuration.s3(), bucket))
                .orElseGet(() -> new DirectoryEvidenceStore(configuration.directory()));
    }
}
