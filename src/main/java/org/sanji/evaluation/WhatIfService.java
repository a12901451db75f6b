package org.sanji.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.sanji.kernel.RegionCode;
import org.sanji.rollup.Hypothesis;

/**
 * Says where a region would stand after some changes by making them, with the roll-up of what they concern, and undoing
 * them: what it answers is what the same services would give.
 */
@ApplicationScoped
class WhatIfService {

    private final HypotheticalChanges changes;
    private final GapReportService reports;
    private final Hypothesis hypothesis;

    WhatIfService(HypotheticalChanges changes, GapReportService reports, Hypothesis hypothesis) {
        this.changes = changes;
        this.reports = reports;
        this.hypothesis = hypothesis;
    }

    /**
     * The gap report as it would be.
     *
     * @throws org.sanji.kernel.ProblemException as the gap report, and as each of the changes
     */
    WhatIfView whatIf(RegionCode code, GapReportFilter query, WhatIfRequest request) {
        List<Runnable> steps = changes.read(request);
        // Before the county's roll-up waits for an answer that is a refusal.
        reports.requireReport(code, query);
        return hypothesis.undone(() -> {
            hypothesis.refreshFigures();
            GapReportView before = reports.report(code, query);
            steps.forEach(Runnable::run);
            hypothesis.refreshFigures();
            return WhatIfView.of(before, reports.report(code, query));
        });
    }
}
