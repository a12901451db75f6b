package org.sanji.evidence;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where evidence lies, and how much of it there may be. */
@ConfigMapping(prefix = "sanji.evidence")
public interface EvidenceConfiguration {

    /** Where files lie; with a bucket, where they lie while they are received. */
    Path directory();

    /** Bytes of the largest file. */
    MemorySize largestFile();

    /** Most pieces of evidence for one clause of a region and year. */
    int mostPerClause();

    /** How long contents nothing rests on are kept. */
    Duration grace();

    /** When they are looked for, in Shanghai: seconds to weekday. */
    String collectorCron();

    S3 s3();

    /** An S3-compatible store instead of the directory. Its credentials come as the AWS SDK finds them. */
    interface S3 {

        Optional<String> bucket();

        /** Its address; that of Amazon in the region when absent. */
        Optional<URI> endpoint();

        String region();

        /** Whether the bucket stands in the path of an address and not in its host. */
        boolean pathStyle();
    }
}
