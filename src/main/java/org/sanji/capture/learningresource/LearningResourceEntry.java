package org.sanji.capture.learningresource;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.CapturedRecord;
import org.sanji.kernel.DateSpan;

/**
 * One learning resource an institution made (S1 8.1, 8.3, 8.5; S2 (九)). Not called LearningResource: a class of that
 * name would be an endpoint here.
 */
@Entity
@Table(name = "learning_resource")
public class LearningResourceEntry extends CapturedRecord {

    static final String FEATURE = "resources";

    String title;

    @Enumerated(EnumType.STRING)
    ResourceKind kind;

    LocalDate madeOn;

    boolean selfPlanned;

    boolean localCulture;

    @Nullable
    LocalDate publishedOn;

    @Nullable
    String link;

    // One push a target at most: a column each is the whole list, and what figures count.
    @Nullable
    LocalDate pushedMunicipalOn;

    @Nullable
    LocalDate pushedProvincialOn;

    @Nullable
    LocalDate pushedNationalOn;

    protected LearningResourceEntry() {}

    LearningResourceEntry(LearningResourceRequest request) {
        edit(request);
    }

    void edit(LearningResourceRequest request) {
        belongTo(request.institution(), request.remark());
        title = request.title();
        kind = request.kind();
        madeOn = request.madeOn();
        selfPlanned = request.selfPlanned();
        localCulture = request.localCulture();
        publishedOn = request.publishedOn();
        link = request.link();
        pushedMunicipalOn = request.pushedOn(PushTarget.MUNICIPAL_LIFELONG_EDUCATION_ONLINE);
        pushedProvincialOn = request.pushedOn(PushTarget.PROVINCIAL_PLATFORM);
        pushedNationalOn = request.pushedOn(PushTarget.NATIONAL_PLATFORM);
    }

    /** Where it was pushed, in the order of the targets. */
    List<Push> pushes() {
        return Arrays.stream(PushTarget.values())
                .flatMap(target -> Stream.ofNullable(pushedOn(target)).map(day -> new Push(target, day)))
                .toList();
    }

    private @Nullable LocalDate pushedOn(PushTarget target) {
        return switch (target) {
            case MUNICIPAL_LIFELONG_EDUCATION_ONLINE -> pushedMunicipalOn;
            case PROVINCIAL_PLATFORM -> pushedProvincialOn;
            case NATIONAL_PLATFORM -> pushedNationalOn;
        };
    }

    @Override
    public String feature() {
        return FEATURE;
    }

    /** From the day it was made to the last day on which it was published or pushed: on each of them it counts. */
    @Override
    public DateSpan days() {
        LocalDate last = Stream.of(madeOn, publishedOn, pushedMunicipalOn, pushedProvincialOn, pushedNationalOn)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(madeOn);
        return new DateSpan(madeOn, last);
    }
}
