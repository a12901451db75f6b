package org.sanji.local.sample;

import java.util.List;

/** Three years of rows of a town, as its plan says. */
final class TownRows {

    private final RecognitionRows recognitions;
    private final FundingRows funding;
    private final StaffRows staff;
    private final TrainingRows trainings;
    private final OpeningHoursRows openingHours;
    private final ActivityRows activities;
    private final PopulationRows populations;
    private final LearnerRows learners;
    private final CompetitionRows competitions;
    private final MediaRows media;
    private final PlatformRows platforms;
    private final LearningResourceRows resources;
    private final CourseRows courses;
    private final EnrolmentRows enrolments;

    TownRows(Recorder recorder) {
        this.recognitions = new RecognitionRows(recorder);
        this.funding = new FundingRows(recorder);
        this.staff = new StaffRows(recorder);
        this.trainings = new TrainingRows(recorder);
        this.openingHours = new OpeningHoursRows(recorder);
        this.activities = new ActivityRows(recorder);
        this.populations = new PopulationRows(recorder);
        this.learners = new LearnerRows(recorder);
        this.competitions = new CompetitionRows(recorder);
        this.media = new MediaRows(recorder);
        this.platforms = new PlatformRows(recorder);
        this.resources = new LearningResourceRows(recorder);
        this.courses = new CourseRows(recorder);
        this.enrolments = new EnrolmentRows(recorder);
    }

    void write(Town town, TownPlan plan, CourseRows.Offer offer) {
        recognitions.write(town, plan);
        openingHours.write(town, plan.stations());
        List<LearnerRows.Registered> registered = learners.write(town, plan.people());
        if (plan.residents() != null) {
            populations.write(town, plan.residents());
        }
        List<StaffRows.Member> members = staff.write(town, plan);
        plan.years().forEach(year -> write(town, members, year));
        platforms.write(town, plan);
        enrolments.write(registered, courses.write(town, members, offer), offer.classes());
    }

    private void write(Town town, List<StaffRows.Member> members, TownPlan.Year plan) {
        funding.write(town, plan);
        trainings.write(town.school(), members, plan.year(), plan.untrained());
        activities.write(town, plan);
        competitions.write(town, plan.year(), plan.prizes());
        media.write(town, plan.year(), plan.reports());
        resources.write(town, plan.year(), plan.prizes());
    }
}
