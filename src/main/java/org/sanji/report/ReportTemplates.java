package org.sanji.report;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The templates of the pages. The build holds them against the records they show. */
@CheckedTemplate(basePath = "report")
public final class ReportTemplates {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final int COLUMN_EACH = 33;
    private static final int COLUMN_MARGIN = 8;

    private ReportTemplates() {}

    static native TemplateInstance evaluation(EvaluationReport report, PageFrame frame);

    static native TemplateInstance construction(ConstructionPage report, PageFrame frame);

    static native TemplateInstance campaign(CampaignReport report, PageFrame frame);

    /** A moment in Beijing time, to the minute. */
    @TemplateExtension
    static String shanghai(Instant moment) {
        return MINUTE.format(moment.atOffset(ZoneOffset.ofHours(8)));
    }

    /** Where the column of a year begins, the first one being 0. */
    @TemplateExtension
    static String columnOf(int index) {
        return index * COLUMN_EACH + COLUMN_MARGIN + "%";
    }
}
