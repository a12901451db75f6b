package org.sanji.exchange.column;

import org.sanji.capture.enrolment.EnrolmentFilter;
import org.sanji.capture.enrolment.EnrolmentRequest;
import org.sanji.capture.enrolment.EnrolmentResource;
import org.sanji.capture.enrolment.EnrolmentService;
import org.sanji.capture.learner.LearnerFilter;
import org.sanji.capture.learner.LearnerRegistration;
import org.sanji.capture.learner.LearnerResource;
import org.sanji.capture.learner.LearnerService;
import org.sanji.capture.onlinelearning.OnlineLearningFilter;
import org.sanji.capture.onlinelearning.OnlineLearningRequest;
import org.sanji.capture.onlinelearning.OnlineLearningResource;
import org.sanji.capture.onlinelearning.OnlineLearningService;
import org.sanji.capture.staff.StaffFilter;
import org.sanji.capture.staff.StaffMemberRequest;
import org.sanji.capture.staff.StaffResource;
import org.sanji.capture.staff.StaffService;
import org.sanji.capture.training.TrainingFilter;
import org.sanji.capture.training.TrainingRequest;
import org.sanji.capture.training.TrainingResource;
import org.sanji.capture.training.TrainingService;
import org.sanji.capture.volunteer.VolunteerFilter;
import org.sanji.capture.volunteer.VolunteerRequest;
import org.sanji.capture.volunteer.VolunteerResource;
import org.sanji.capture.volunteer.VolunteerService;
import org.sanji.capture.volunteerservice.VolunteerSessionFilter;
import org.sanji.capture.volunteerservice.VolunteerSessionRequest;
import org.sanji.capture.volunteerservice.VolunteerSessionResource;
import org.sanji.capture.volunteerservice.VolunteerSessionService;

/** Those of the {@link ExchangedFeatures} that are about people: who learns, who works and who helps. */
final class PeopleFeatures {

    static final ExchangedFeature<?, ?, ?> ENROLMENTS = new ExchangedFeature<>(
            "enrolments",
            EnrolmentResource.class,
            EnrolmentService.class,
            EnrolmentRequest.class,
            EnrolmentFilter.class,
            EnrolmentService::add,
            EnrolmentService::patch,
            EnrolmentService::page);

    static final ExchangedFeature<?, ?, ?> LEARNERS = new ExchangedFeature<>(
            "learners",
            LearnerResource.class,
            LearnerService.class,
            LearnerRegistration.class,
            LearnerFilter.class,
            LearnerService::add,
            LearnerService::patch,
            LearnerService::page);

    static final ExchangedFeature<?, ?, ?> ONLINE_LEARNING_RECORDS = new ExchangedFeature<>(
            "online-learning-records",
            OnlineLearningResource.class,
            OnlineLearningService.class,
            OnlineLearningRequest.class,
            OnlineLearningFilter.class,
            OnlineLearningService::add,
            OnlineLearningService::patch,
            OnlineLearningService::page);

    static final ExchangedFeature<?, ?, ?> STAFF = new ExchangedFeature<>(
            "staff",
            StaffResource.class,
            StaffService.class,
            StaffMemberRequest.class,
            StaffFilter.class,
            StaffService::add,
            StaffService::patch,
            StaffService::page);

    static final ExchangedFeature<?, ?, ?> TRAININGS = new ExchangedFeature<>(
            "trainings",
            TrainingResource.class,
            TrainingService.class,
            TrainingRequest.class,
            TrainingFilter.class,
            TrainingService::add,
            TrainingService::patch,
            TrainingService::page);

    static final ExchangedFeature<?, ?, ?> VOLUNTEERS = new ExchangedFeature<>(
            "volunteers",
            VolunteerResource.class,
            VolunteerService.class,
            VolunteerRequest.class,
            VolunteerFilter.class,
            VolunteerService::add,
            VolunteerService::patch,
            VolunteerService::page);

    static final ExchangedFeature<?, ?, ?> VOLUNTEER_SERVICES = new ExchangedFeature<>(
            "volunteer-services",
            VolunteerSessionResource.class,
            VolunteerSessionService.class,
            VolunteerSessionRequest.class,
            VolunteerSessionFilter.class,
            VolunteerSessionService::add,
            VolunteerSessionService::patch,
            VolunteerSessionService::page);

    private PeopleFeatures() {}
}
