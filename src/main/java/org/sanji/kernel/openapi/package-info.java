/**
 * Completes the OpenAPI document while the application is built. Jakarta REST annotations say what is special about an
 * operation; what all operations share is added here from three sources: {@code META-INF/openapi.yaml} (tags, shared
 * replies, headers and security schemes), the index of classes (roles, nullability) and the schemas themselves
 * (patches, examples).
 */
@NullMarked
package org.sanji.kernel.openapi;

import org.jspecify.annotations.NullMarked;
