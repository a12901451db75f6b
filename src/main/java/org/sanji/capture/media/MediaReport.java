package org.sanji.capture.media;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.AdministrativeLevel;
import org.sanji.capture.CapturedRecord;
import org.sanji.kernel.DateSpan;

/** One article or broadcast about what an institution does (S1 10.1). An institution records each once. */
@Entity
@Table(name = "media_report")
public class MediaReport extends CapturedRecord {

    static final String FEATURE = "media-reports";

    String title;

    String outlet;

    @Enumerated(EnumType.STRING)
    AdministrativeLevel outletLevel;

    @Enumerated(EnumType.STRING)
    MediaKind kind;

    LocalDate publishedOn;

    @Nullable
    String link;

    @Enumerated(EnumType.STRING)
    ReportSubject subject;

    UUID articleKey;

    protected MediaReport() {}

    MediaReport(MediaReportRequest request) {
        edit(request);
    }

    void edit(MediaReportRequest request) {
        belongTo(request.institution(), request.remark());
        title = request.title();
        outlet = request.outlet();
        outletLevel = request.outletLevel();
        kind = request.kind();
        publishedOn = request.publishedOn();
        link = request.link();
        subject = request.subject();
        articleKey = ArticleKey.of(link, outlet, publishedOn, title);
    }

    @Override
    public String feature() {
        return FEATURE;
    }

    @Override
    public DateSpan days() {
        return DateSpan.on(publishedOn);
    }
}
