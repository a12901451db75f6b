package org.sanji.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sanji.capture.activity.ActivityRequest;
import org.sanji.capture.activity.ActivityService;
import org.sanji.capture.competition.CompetitionEntryRequest;
import org.sanji.capture.competition.CompetitionEntryService;
import org.sanji.capture.course.CourseRequest;
import org.sanji.capture.course.CourseService;
import org.sanji.capture.courseclass.CourseClassRequest;
import org.sanji.capture.courseclass.CourseClassService;
import org.sanji.capture.enrolment.EnrolmentRequest;
import org.sanji.capture.enrolment.EnrolmentService;
import org.sanji.capture.facility.FacilityRequest;
import org.sanji.capture.facility.FacilityService;
import org.sanji.capture.funding.FundingEntryRequest;
import org.sanji.capture.funding.FundingEntryService;
import org.sanji.capture.guidance.GuidanceVisitRequest;
import org.sanji.capture.guidance.GuidanceVisitService;
import org.sanji.capture.honour.HonourRequest;
import org.sanji.capture.honour.HonourService;
import org.sanji.capture.incentive.IncentiveRequest;
import org.sanji.capture.incentive.IncentiveService;
import org.sanji.capture.learner.LearnerRegistration;
import org.sanji.capture.learner.LearnerRequest;
import org.sanji.capture.learner.LearnerService;
import org.sanji.capture.learninggroup.LearningGroupRequest;
import org.sanji.capture.learninggroup.LearningGroupService;
import org.sanji.capture.learninggroupmeeting.LearningGroupMeetingRequest;
import org.sanji.capture.learninggroupmeeting.LearningGroupMeetingService;
import org.sanji.capture.learningresource.LearningResourceRequest;
import org.sanji.capture.learningresource.LearningResourceService;
import org.sanji.capture.media.MediaReportRequest;
import org.sanji.capture.media.MediaReportService;
import org.sanji.capture.onlinelearning.OnlineLearningRequest;
import org.sanji.capture.onlinelearning.OnlineLearningService;
import org.sanji.capture.openinghours.OpeningHoursRequest;
import org.sanji.capture.openinghours.OpeningHoursService;
import org.sanji.capture.outcome.OutcomeRequest;
import org.sanji.capture.outcome.OutcomeService;
import org.sanji.capture.platform.PlatformRequest;
import org.sanji.capture.platform.PlatformService;
import org.sanji.capture.platformpost.PlatformPostRequest;
import org.sanji.capture.platformpost.PlatformPostService;
import org.sanji.capture.population.PopulationRequest;
import org.sanji.capture.population.PopulationService;
import org.sanji.capture.recognition.RecognitionRequest;
import org.sanji.capture.recognition.RecognitionService;
import org.sanji.capture.research.ResearchProjectRequest;
import org.sanji.capture.research.ResearchProjectService;
import org.sanji.capture.staff.StaffMemberRequest;
import org.sanji.capture.staff.StaffService;
import org.sanji.capture.survey.SurveyRequest;
import org.sanji.capture.survey.SurveyService;
import org.sanji.capture.training.TrainingRequest;
import org.sanji.capture.training.TrainingService;
import org.sanji.capture.volunteer.VolunteerRequest;
import org.sanji.capture.volunteer.VolunteerService;
import org.sanji.capture.volunteerservice.VolunteerSessionRequest;
import org.sanji.capture.volunteerservice.VolunteerSessionService;

/** All features of capture by the name their path has. A test holds it against the paths. */
final class RecordedFeatures {

    private static final Map<String, RecordedFeature<?, ?, ?, ?>> BY_NAME = new TreeMap<>();

    static {
        List.of(
                        new RecordedFeature<>(
                                "activities",
                                ActivityService.class,
                                ActivityRequest.class,
                                ActivityRequest.class,
                                ActivityService::add,
                                ActivityService::get,
                                ActivityService::replace,
                                ActivityService::remove),
                        new RecordedFeature<>(
                                "classes",
                                CourseClassService.class,
                                CourseClassRequest.class,
                                CourseClassRequest.class,
                                CourseClassService::add,
                                CourseClassService::get,
                                CourseClassService::replace,
                                CourseClassService::remove),
                        new RecordedFeature<>(
                                "competition-entries",
                                CompetitionEntryService.class,
                                CompetitionEntryRequest.class,
                                CompetitionEntryRequest.class,
                                CompetitionEntryService::add,
                                CompetitionEntryService::get,
                                CompetitionEntryService::replace,
                                CompetitionEntryService::remove),
                        new RecordedFeature<>(
                                "courses",
                                CourseService.class,
                                CourseRequest.class,
                                CourseRequest.class,
                                CourseService::add,
                                CourseService::get,
                                CourseService::replace,
                                CourseService::remove),
                        new RecordedFeature<>(
                                "enrolments",
                                EnrolmentService.class,
                                EnrolmentRequest.class,
                                EnrolmentRequest.class,
                                EnrolmentService::add,
                                EnrolmentService::get,
                                EnrolmentService::replace,
                                EnrolmentService::remove),
                        new RecordedFeature<>(
                                "facilities",
                                FacilityService.class,
                                FacilityRequest.class,
                                FacilityRequest.class,
                                FacilityService::add,
                                FacilityService::get,
                                FacilityService::replace,
                                FacilityService::remove),
                        new RecordedFeature<>(
                                "funding-entries",
                                FundingEntryService.class,
                                FundingEntryRequest.class,
                                FundingEntryRequest.class,
                                FundingEntryService::add,
                                FundingEntryService::get,
                                FundingEntryService::replace,
                                FundingEntryService::remove),
                        new RecordedFeature<>(
                                "guidance-visits",
                                GuidanceVisitService.class,
                                GuidanceVisitRequest.class,
                                GuidanceVisitRequest.class,
                                GuidanceVisitService::add,
                                GuidanceVisitService::get,
                                GuidanceVisitService::replace,
                                GuidanceVisitService::remove),
                        new RecordedFeature<>(
                                "honours",
                                HonourService.class,
                                HonourRequest.class,
                                HonourRequest.class,
                                HonourService::add,
                                HonourService::get,
                                HonourService::replace,
                                HonourService::remove),
                        new RecordedFeature<>(
                                "incentives",
                                IncentiveService.class,
                                IncentiveRequest.class,
                                IncentiveRequest.class,
                                IncentiveService::add,
                                IncentiveService::get,
                                IncentiveService::replace,
                                IncentiveService::remove),
                        new RecordedFeature<>(
                                "learners",
                                LearnerService.class,
                                LearnerRegistration.class,
                                LearnerRequest.class,
                                LearnerService::add,
                                LearnerService::get,
                                LearnerService::replace,
                                LearnerService::remove),
                        new RecordedFeature<>(
                                "learning-group-meetings",
                                LearningGroupMeetingService.class,
                                LearningGroupMeetingRequest.class,
                                LearningGroupMeetingRequest.class,
                                LearningGroupMeetingService::add,
                                LearningGroupMeetingService::get,
                                LearningGroupMeetingService::replace,
                                LearningGroupMeetingService::remove),
                        new RecordedFeature<>(
                                "learning-groups",
                                LearningGroupService.class,
                                LearningGroupRequest.class,
                                LearningGroupRequest.class,
                                LearningGroupService::add,
                                LearningGroupService::get,
                                LearningGroupService::replace,
                                LearningGroupService::remove),
                        new RecordedFeature<>(
                                "media-reports",
                                MediaReportService.class,
                                MediaReportRequest.class,
                                MediaReportRequest.class,
                                MediaReportService::add,
                                MediaReportService::get,
                                MediaReportService::replace,
                                MediaReportService::remove),
                        new RecordedFeature<>(
                                "online-learning-records",
                                OnlineLearningService.class,
                                OnlineLearningRequest.class,
                                OnlineLearningRequest.class,
                                OnlineLearningService::add,
                                OnlineLearningService::get,
                                OnlineLearningService::replace,
                                OnlineLearningService::remove),
                        new RecordedFeature<>(
                                "opening-hours",
                                OpeningHoursService.class,
                                OpeningHoursRequest.class,
                                OpeningHoursRequest.class,
                                OpeningHoursService::add,
                                OpeningHoursService::get,
                                OpeningHoursService::replace,
                                OpeningHoursService::remove),
                        new RecordedFeature<>(
                                "outcomes",
                                OutcomeService.class,
                                OutcomeRequest.class,
                                OutcomeRequest.class,
                                OutcomeService::add,
                                OutcomeService::get,
                                OutcomeService::replace,
                                OutcomeService::remove),
                        new RecordedFeature<>(
                                "platform-posts",
                                PlatformPostService.class,
                                PlatformPostRequest.class,
                                PlatformPostRequest.class,
                                PlatformPostService::add,
                                PlatformPostService::get,
                                PlatformPostService::replace,
                                PlatformPostService::remove),
                        new RecordedFeature<>(
                                "platforms",
                                PlatformService.class,
                                PlatformRequest.class,
                                PlatformRequest.class,
                                PlatformService::add,
                                PlatformService::get,
                                PlatformService::replace,
                                PlatformService::remove),
                        new RecordedFeature<>(
                                "populations",
                                PopulationService.class,
                                PopulationRequest.class,
                                PopulationRequest.class,
                                PopulationService::add,
                                PopulationService::get,
                                PopulationService::replace,
                                PopulationService::remove),
                        new RecordedFeature<>(
                                "recognitions",
                                RecognitionService.class,
                                RecognitionRequest.class,
                                RecognitionRequest.class,
                                RecognitionService::add,
                                RecognitionService::get,
                                RecognitionService::replace,
                                RecognitionService::remove),
                        new RecordedFeature<>(
                                "research-projects",
                                ResearchProjectService.class,
                                ResearchProjectRequest.class,
                                ResearchProjectRequest.class,
                                ResearchProjectService::add,
                                ResearchProjectService::get,
                                ResearchProjectService::replace,
                                ResearchProjectService::remove),
                        new RecordedFeature<>(
                                "resources",
                                LearningResourceService.class,
                                LearningResourceRequest.class,
                                LearningResourceRequest.class,
                                LearningResourceService::add,
                                LearningResourceService::get,
                                LearningResourceService::replace,
                                LearningResourceService::remove),
                        new RecordedFeature<>(
                                "staff",
                                StaffService.class,
                                StaffMemberRequest.class,
                                StaffMemberRequest.class,
                                StaffService::add,
                                StaffService::get,
                                StaffService::replace,
                                StaffService::remove),
                        new RecordedFeature<>(
                                "surveys",
                                SurveyService.class,
                                SurveyRequest.class,
                                SurveyRequest.class,
                                SurveyService::add,
                                SurveyService::get,
                                SurveyService::replace,
                                SurveyService::remove),
                        new RecordedFeature<>(
                                "trainings",
                                TrainingService.class,
                                TrainingRequest.class,
                                TrainingRequest.class,
                                TrainingService::add,
                                TrainingService::get,
                                TrainingService::replace,
                                TrainingService::remove),
                        new RecordedFeature<>(
                                "volunteer-services",
                                VolunteerSessionService.class,
                                VolunteerSessionRequest.class,
                                VolunteerSessionRequest.class,
                                VolunteerSessionService::add,
                                VolunteerSessionService::get,
                                VolunteerSessionService::replace,
                                VolunteerSessionService::remove),
                        new RecordedFeature<>(
                                "volunteers",
                                VolunteerService.class,
                                VolunteerRequest.class,
                                VolunteerRequest.class,
                                VolunteerService::add,
                                VolunteerService::get,
                                VolunteerService::replace,
                                VolunteerService::remove))
                .forEach(feature -> BY_NAME.put(feature.name(), feature));
    }

    private RecordedFeatures() {}

    static Optional<RecordedFeature<?, ?, ?, ?>> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** All names, as a refusal lists them. */
    static String names() {
        return String.join(", ", BY_NAME.keySet());
    }
}
