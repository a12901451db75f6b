package org.sanji.evaluation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many verdicts have which result. */
@Schema(name = "VerdictCounts")
public record VerdictCounts(long met, long notMet, long undecided, long notApplicable) {

    static VerdictCounts of(List<Verdict> verdicts) {
        return ofResults(verdicts.stream().map(Verdict::result).toList());
    }

    /** The same of results alone. */
    public static VerdictCounts ofResults(List<Result> results) {
        return new VerdictCounts(
                count(results, Result.MET),
                count(results, Result.NOT_MET),
                count(results, Result.UNDECIDED),
                count(results, Result.NOT_APPLICABLE));
    }

    private static long count(List<Result> results, Result result) {
        return results.stream().filter(result::equals).count();
    }
}
