package org.sanji.capture.platformpost;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.CapturedRecord;
import org.sanji.kernel.DateSpan;

/** One post on one platform on one day. It belongs to the institution that keeps the platform. */
@Entity
@Table(name = "platform_post")
public class PlatformPost extends CapturedRecord {

    static final String FEATURE = "platform-posts";

    UUID platform;

    String title;

    @Enumerated(EnumType.STRING)
    PostKind kind;

    LocalDate publishedOn;

    @Nullable
    String link;

    @Nullable
    Integer views;

    protected PlatformPost() {}

    PlatformPost(PlatformPostRequest request) {
        edit(request);
    }

    void edit(PlatformPostRequest request) {
        belongTo(request.institution(), request.remark());
        platform = request.platform();
        title = request.title();
        kind = request.kind();
        publishedOn = request.publishedOn();
        link = request.link();
        views = request.views();
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
