package org.sanji.seal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a community says of a clause people judge.
 *
 * @param score how far it finds the rubric fulfilled, 0 to 100
 */
@Schema(name = "SealedAnswer")
public record SealedAnswer(
        @Schema(examples = "1.1") String clause,
        @Schema(examples = "90") int score,
        @Schema(examples = "镇政府2025年工作目标第四条……") String narrative) {}
