/**
 * Learning resources an institution made, published on its own site and pushed to learning platforms (S1 8.1, 8.3, 8.5;
 * S2 (九)). May import capture, institution, tenancy and kernel.
 */
@NullMarked
package org.sanji.capture.learningresource;

import org.jspecify.annotations.NullMarked;
