package org.sanji.capture.research;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.AdministrativeLevel;
import org.sanji.capture.CapturedRecord;
import org.sanji.kernel.DateSpan;

/** One piece of research, an experiment, or a practice summed up or promoted (S1 12; S2 (八)). It counts when it started. */
@Entity
@Table(name = "research_project")
public class ResearchProject extends CapturedRecord {

    static final String FEATURE = "research-projects";

    String title;

    @Enumerated(EnumType.STRING)
    ResearchKind kind;

    @Enumerated(EnumType.STRING)
    AdministrativeLevel level;

    boolean digital;

    LocalDate startedOn;

    @Nullable
    LocalDate finishedOn;

    @Nullable
    String result;

    @Nullable
    String publishedIn;

    protected ResearchProject() {}

    ResearchProject(ResearchProjectRequest request) {
        edit(request);
    }

    void edit(ResearchProjectRequest request) {
        belongTo(request.institution(), request.remark());
        title = request.title();
        kind = request.kind();
        level = request.level();
        digital = request.digital();
        startedOn = request.startedOn();
        finishedOn = request.finishedOn();
        result = request.result();
        publishedIn = request.publishedIn();
    }

    @Override
    public String feature() {
        return FEATURE;
    }

    @Override
    public DateSpan days() {
        return DateSpan.on(startedOn);
    }
}
