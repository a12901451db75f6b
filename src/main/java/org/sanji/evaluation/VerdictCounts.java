package org.sanji.evaluation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many verdicts have which result. */
@Schema(name = "VerdictCounts")
public record VerdictCounts(long met, long notMet, long undecided, long notApplicable) {

    static VerdictCounts of(List<Verdict> verdicts) {
        return new VerdictCounts(
                count(verdicts, Result.MET),
                count(verdicts, Result.NOT_MET),
                count(verdicts, Result.UNDECIDED),
                count(verdicts, Result.NOT_APPLICABLE));
    }

    private static long count(List<Verdict> verdicts, Result result) {
        return verdicts.stream().filter(verdict -> verdict.result() == result).count();
    }
}
