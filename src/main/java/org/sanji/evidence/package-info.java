/**
 * What proves that a clause of a standard is met: files and links, in numbered revisions that never change. In flow
 * uploads; out flow the evidence of a region with its digests, and the files again. Where files lie is behind
 * {@link org.sanji.evidence.EvidenceStore}. May import standard and what is left of it.
 */
@NullMarked
package org.sanji.evidence;

import org.jspecify.annotations.NullMarked;
