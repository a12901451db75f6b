package org.sanji.job;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Problem;

/** Background work as it stands. */
@Schema(name = "Job")
public record JobView(
        UUID id,

        @Schema(description = "What is done", examples = "import-check")
        String kind,

        JobState state,

        @Schema(description = "Whether somebody asked to end it")
        boolean cancelling,

        @Schema(description = "How much is done", examples = "4000")
        long done,

        @Schema(description = "Of so much; absent while that is not known", examples = "100000") @Nullable
        Long total,

        @Schema(description = "Numbers by name; which ones the kind of work says")
        Map<String, Long> counts,

        @Schema(
                description = "Path of what came of it",
                examples = "/v1/counties/320412/imports/0190a5e2-7a30-7c00-8000-000000000001")
        @Nullable
        String result,

        @Schema(description = "Why it failed") @Nullable Problem problem,

        @Schema(description = "How often it was begun since it last moved on", examples = "1")
        int attempts,

        @Schema(description = "Who asked for it", examples = "武进管理员 (wujin-admin)")
        String requestedBy,

        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    static JobView of(Job job) {
        return new JobView(
                job.id,
                job.kind,
                job.state,
                job.cancelling,
                job.done,
                job.total,
                JobJson.counts(job.counts),
                job.result,
                job.problem == null ? null : JobJson.read(job.problem, Problem.class),
                job.attempts,
                job.requestedByName,
                job.createdAt,
                job.startedAt,
                job.finishedAt);
    }
}
