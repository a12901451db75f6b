package org.sanji.reporting;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The institutions whose reports are not in: not submitted yet, returned or reopened. */
@Schema(description = "Institutions whose reports are not in; the first twenty, and where all are")
public record MissingReports(
        int count,
        List<MissingReport> first,

        @Schema(
                description = "List of all of them",
                examples =
                        "/v1/counties/320412/reporting-periods/01941f29-7c00-7d55-9b2a-1c6f0e4a7b10/reports?missing=true")
        String all) {

    private static final int MOST_SHOWN = 20;

    /** One of them. */
    public record MissingReport(
            UUID institution, @Schema(examples = "湖塘镇社区学校") String name, ReportState state) {}

    static MissingReports of(List<ExpectedReport> reports, String all) {
        List<MissingReport> missing = reports.stream()
                .filter(report -> !report.state().isHandedIn())
                .map(report -> new MissingReport(report.institution(), report.name(), report.state()))
                .toList();
        return new MissingReports(
                missing.size(), missing.stream().limit(MOST_SHOWN).toList(), all);
    }
}
