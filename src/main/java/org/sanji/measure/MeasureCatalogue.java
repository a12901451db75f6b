package org.sanji.measure;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All measures there are, by code. */
public final class MeasureCatalogue {

    private static final Map<String, Measure> BY_CODE = index(Stream.of(
                    InstitutionMeasures.ALL,
                    RecognitionMeasures.ALL,
                    FundingMeasures.ALL,
                    StaffMeasures.ALL,
                    OpeningHoursMeasures.ALL,
                    ActivityMeasures.ALL,
                    PopulationMeasures.ALL,
                    LearnerMeasures.ALL,
                    CourseMeasures.ALL,
                    EnrolmentMeasures.ALL,
                    CompetitionMeasures.ALL,
                    MediaMeasures.ALL,
                    FacilityMeasures.ALL,
                    VolunteerMeasures.ALL,
                    LearningGroupMeasures.ALL,
                    GuidanceMeasures.ALL,
                    ResearchMeasures.ALL,
                    HonourMeasures.ALL,
                    SurveyMeasures.ALL,
                    IncentiveMeasures.ALL,
                    PlatformMeasures.ALL,
                    PlatformPostMeasures.ALL,
                    LearningResourceMeasures.ALL)
            .flatMap(List::stream)
            .toList());

    private MeasureCatalogue() {}

    public static Collection<Measure> all() {
        return BY_CODE.values();
    }

    public static Optional<Measure> find(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** The measure with a code that is known to exist. */
    public static Measure get(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("There is no measure " + code));
    }

    private static Map<String, Measure> index(List<Measure> measures) {
        Map<String, Measure> index = new LinkedHashMap<>();
        for (Measure measure : measures) {
            if (index.put(measure.code(), measure) != null) {
                throw new IllegalStateException("Two measures are called " + measure.code());
            }
        }
        return java.util.Collections.unmodifiableMap(index);
    }
}
