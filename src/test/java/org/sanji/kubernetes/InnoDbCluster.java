package org.sanji.kubernetes;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimSpec;
import io.fabric8.kubernetes.api.model.PodSpec;

/**
 * The part of the MySQL Operator's InnoDBCluster (mysql.oracle.com/v2) that k8s/ uses; anything else in a manifest is refused
 * as a slip of the pen.
 */
record InnoDbCluster(String apiVersion, String kind, ObjectMeta metadata, Spec spec) {

    record Spec(
            String secretName,
            boolean tlsUseSelfSigned,
            String version,
            @JsonProperty(required = true) int instances,
            Router router,
            PersistentVolumeClaimSpec datadirVolumeClaimTemplate,
            PodSpec podSpec,
            String mycnf) {}

    record Router(int instances, PodSpec podSpec) {}
}
