/** The manifests under {@code k8s/}, rendered and held to what docs/operations.md promises of them. */
@NullMarked
package org.sanji.kubernetes;

import org.jspecify.annotations.NullMarked;
