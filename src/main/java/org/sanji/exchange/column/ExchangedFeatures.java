package org.sanji.exchange.column;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sanji.capture.activity.ActivityFilter;
import org.sanji.capture.activity.ActivityRequest;
import org.sanji.capture.activity.ActivityResource;
import org.sanji.capture.activity.ActivityService;
import org.sanji.capture.competition.CompetitionEntryFilter;
import org.sanji.capture.competition.CompetitionEntryRequest;
import org.sanji.capture.competition.CompetitionEntryResource;
import org.sanji.capture.competition.CompetitionEntryService;
import org.sanji.capture.course.CourseFilter;
import org.sanji.capture.course.CourseRequest;
import org.sanji.capture.course.CourseResource;
import org.sanji.capture.course.CourseService;
import org.sanji.capture.courseclass.CourseClassFilter;
import org.sanji.capture.courseclass.CourseClassRequest;
import org.sanji.capture.courseclass.CourseClassResource;
import org.sanji.capture.courseclass.CourseClassService;
import org.sanji.capture.facility.FacilityFilter;
import org.sanji.capture.facility.FacilityRequest;
import org.sanji.capture.facility.FacilityResource;
import org.sanji.capture.facility.FacilityService;
import org.sanji.capture.funding.FundingEntryFilter;
import org.sanji.capture.funding.FundingEntryRequest;
import org.sanji.capture.funding.FundingEntryResource;
import org.sanji.capture.funding.FundingEntryService;
import org.sanji.capture.guidance.GuidanceVisitFilter;
import org.sanji.capture.guidance.GuidanceVisitRequest;
import org.sanji.capture.guidance.GuidanceVisitResource;
import org.sanji.capture.guidance.GuidanceVisitService;
import org.sanji.capture.honour.HonourFilter;
import org.sanji.capture.honour.HonourRequest;
import org.sanji.capture.honour.HonourResource;
import org.sanji.capture.honour.HonourService;
import org.sanji.capture.incentive.IncentiveFilter;
import org.sanji.capture.incentive.IncentiveRequest;
import org.sanji.capture.incentive.IncentiveResource;
import org.sanji.capture.incentive.IncentiveService;
import org.sanji.capture.learninggroup.LearningGroupFilter;
import org.sanji.capture.learninggroup.LearningGroupRequest;
import org.sanji.capture.learninggroup.LearningGroupResource;
import org.sanji.capture.learninggroup.LearningGroupService;
import org.sanji.capture.learninggroupmeeting.LearningGroupMeetingFilter;
import org.sanji.capture.learninggroupmeeting.LearningGroupMeetingRequest;
import org.sanji.capture.learninggroupmeeting.LearningGroupMeetingResource;
import org.sanji.capture.learninggroupmeeting.LearningGroupMeetingService;
import org.sanji.capture.learningresource.LearningResourceFilter;
import org.sanji.capture.learningresource.LearningResourceRequest;
import org.sanji.capture.learningresource.LearningResourceResource;
import org.sanji.capture.learningresource.LearningResourceService;
import org.sanji.capture.media.MediaReportFilter;
import org.sanji.capture.media.MediaReportRequest;
import org.sanji.capture.media.MediaReportResource;
import org.sanji.capture.media.MediaReportService;
import org.sanji.capture.openinghours.OpeningHoursRequest;
import org.sanji.capture.openinghours.OpeningHoursResource;
import org.sanji.capture.openinghours.OpeningHoursService;
import org.sanji.capture.outcome.OutcomeFilter;
import org.sanji.capture.outcome.OutcomeRequest;
import org.sanji.capture.outcome.OutcomeResource;
import org.sanji.capture.outcome.OutcomeService;
import org.sanji.capture.platform.PlatformFilter;
import org.sanji.capture.platform.PlatformRequest;
import org.sanji.capture.platform.PlatformResource;
import org.sanji.capture.platform.PlatformService;
import org.sanji.capture.platformpost.PlatformPostFilter;
import org.sanji.capture.platformpost.PlatformPostRequest;
import org.sanji.capture.platformpost.PlatformPostResource;
import org.sanji.capture.platformpost.PlatformPostService;
import org.sanji.capture.population.PopulationFilter;
import org.sanji.capture.population.PopulationRequest;
import org.sanji.capture.population.PopulationResource;
import org.sanji.capture.population.PopulationService;
import org.sanji.capture.recognition.RecognitionFilter;
import org.sanji.capture.recognition.RecognitionRequest;
import org.sanji.capture.recognition.RecognitionResource;
import org.sanji.capture.recognition.RecognitionService;
import org.sanji.capture.research.ResearchProjectFilter;
import org.sanji.capture.research.ResearchProjectRequest;
import org.sanji.capture.research.ResearchProjectResource;
import org.sanji.capture.research.ResearchProjectService;
import org.sanji.capture.survey.SurveyFilter;
import org.sanji.capture.survey.SurveyRequest;
import org.sanji.capture.survey.SurveyResource;
import org.sanji.capture.survey.SurveyService;
import org.sanji.exchange.column.ExchangedFeature.NoFilter;
import org.sanji.institution.InstitutionFilter;
import org.sanji.institution.InstitutionRequest;
import org.sanji.institution.InstitutionResource;
import org.sanji.institution.InstitutionService;

/**
 * The features that come and go as tables: every capture feature, and institutions. A new one is one entry here; those of
 * people are written out in {@link PeopleFeatures}.
 */
public final class ExchangedFeatures {

    private static final List<ExchangedFeature<?, ?, ?>> ALL = List.of(
            new ExchangedFeature<>(
                    "activities",
                    ActivityResource.class,
                    ActivityService.class,
                    ActivityRequest.class,
                    ActivityFilter.class,
                    ActivityService::add,
                    ActivityService::patch,
                    ActivityService::page),
            new ExchangedFeature<>(
                    "classes",
                    CourseClassResource.class,
                    CourseClassService.class,
                    CourseClassRequest.class,
                    CourseClassFilter.class,
                    CourseClassService::add,
                    CourseClassService::patch,
                    CourseClassService::page),
            new ExchangedFeature<>(
                    "competition-entries",
                    CompetitionEntryResource.class,
                    CompetitionEntryService.class,
                    CompetitionEntryRequest.class,
                    CompetitionEntryFilter.class,
                    CompetitionEntryService::add,
                    CompetitionEntryService::patch,
                    CompetitionEntryService::page),
            new ExchangedFeature<>(
                    "courses",
                    CourseResource.class,
                    CourseService.class,
                    CourseRequest.class,
                    CourseFilter.class,
                    CourseService::add,
                    CourseService::patch,
                    CourseService::page),
            PeopleFeatures.ENROLMENTS,
            new ExchangedFeature<>(
                    "facilities",
                    FacilityResource.class,
                    FacilityService.class,
                    FacilityRequest.class,
                    FacilityFilter.class,
                    FacilityService::add,
                    FacilityService::patch,
                    FacilityService::page),
            new ExchangedFeature<>(
                    "funding-entries",
                    FundingEntryResource.class,
                    FundingEntryService.class,
                    FundingEntryRequest.class,
                    FundingEntryFilter.class,
                    FundingEntryService::add,
                    FundingEntryService::patch,
                    FundingEntryService::page),
            new ExchangedFeature<>(
                    "guidance-visits",
                    GuidanceVisitResource.class,
                    GuidanceVisitService.class,
                    GuidanceVisitRequest.class,
                    GuidanceVisitFilter.class,
                    GuidanceVisitService::add,
                    GuidanceVisitService::patch,
                    GuidanceVisitService::page),
            new ExchangedFeature<>(
                    "honours",
                    HonourResource.class,
                    HonourService.class,
                    HonourRequest.class,
                    HonourFilter.class,
                    HonourService::add,
                    HonourService::patch,
                    HonourService::page),
            new ExchangedFeature<>(
                    "incentives",
                    IncentiveResource.class,
                    IncentiveService.class,
                    IncentiveRequest.class,
                    IncentiveFilter.class,
                    IncentiveService::add,
                    IncentiveService::patch,
                    IncentiveService::page),
            PeopleFeatures.LEARNERS,
            new ExchangedFeature<>(
                    "learning-groups",
                    LearningGroupResource.class,
                    LearningGroupService.class,
                    LearningGroupRequest.class,
                    LearningGroupFilter.class,
                    LearningGroupService::add,
                    LearningGroupService::patch,
                    LearningGroupService::page),
            new ExchangedFeature<>(
                    "learning-group-meetings",
                    LearningGroupMeetingResource.class,
                    LearningGroupMeetingService.class,
                    LearningGroupMeetingRequest.class,
                    LearningGroupMeetingFilter.class,
                    LearningGroupMeetingService::add,
                    LearningGroupMeetingService::patch,
                    LearningGroupMeetingService::page),
            new ExchangedFeature<>(
                    "resources",
                    LearningResourceResource.class,
                    LearningResourceService.class,
                    LearningResourceRequest.class,
                    LearningResourceFilter.class,
                    LearningResourceService::add,
                    LearningResourceService::patch,
                    LearningResourceService::page),
            new ExchangedFeature<>(
                    "media-reports",
                    MediaReportResource.class,
                    MediaReportService.class,
                    MediaReportRequest.class,
                    MediaReportFilter.class,
                    MediaReportService::add,
                    MediaReportService::patch,
                    MediaReportService::page),
            new ExchangedFeature<>(
                    "opening-hours",
                    OpeningHoursResource.class,
                    OpeningHoursService.class,
                    OpeningHoursRequest.class,
                    NoFilter.class,
                    OpeningHoursService::add,
                    OpeningHoursService::patch,
                    (service, own, filter, page) -> service.page(filter, page)),
            new ExchangedFeature<>(
                    "platforms",
                    PlatformResource.class,
                    PlatformService.class,
                    PlatformRequest.class,
                    PlatformFilter.class,
                    PlatformService::add,
                    PlatformService::patch,
                    PlatformService::page),
            new ExchangedFeature<>(
                    "platform-posts",
                    PlatformPostResource.class,
                    PlatformPostService.class,
                    PlatformPostRequest.class,
                    PlatformPostFilter.class,
                    PlatformPostService::add,
                    PlatformPostService::patch,
                    PlatformPostService::page),
            PeopleFeatures.ONLINE_LEARNING_RECORDS,
            new ExchangedFeature<>(
                    "outcomes",
                    OutcomeResource.class,
                    OutcomeService.class,
                    OutcomeRequest.class,
                    OutcomeFilter.class,
                    OutcomeService::add,
                    OutcomeService::patch,
                    OutcomeService::page),
            new ExchangedFeature<>(
                    "populations",
                    PopulationResource.class,
                    PopulationService.class,
                    PopulationRequest.class,
                    PopulationFilter.class,
                    PopulationService::add,
                    PopulationService::patch,
                    PopulationService::page),
            new ExchangedFeature<>(
                    "recognitions",
                    RecognitionResource.class,
                    RecognitionService.class,
                    RecognitionRequest.class,
                    RecognitionFilter.class,
                    RecognitionService::add,
                    RecognitionService::patch,
                    RecognitionService::page),
            new ExchangedFeature<>(
                    "research-projects",
                    ResearchProjectResource.class,
                    ResearchProjectService.class,
                    ResearchProjectRequest.class,
                    ResearchProjectFilter.class,
                    ResearchProjectService::add,
                    ResearchProjectService::patch,
                    ResearchProjectService::page),
            PeopleFeatures.STAFF,
            new ExchangedFeature<>(
                    "surveys",
                    SurveyResource.class,
                    SurveyService.class,
                    SurveyRequest.class,
                    SurveyFilter.class,
                    SurveyService::add,
                    SurveyService::patch,
                    SurveyService::page),
            PeopleFeatures.TRAININGS,
            PeopleFeatures.VOLUNTEERS,
            PeopleFeatures.VOLUNTEER_SERVICES,
            new ExchangedFeature<>(
                    "institutions",
                    InstitutionResource.class,
                    InstitutionService.class,
                    InstitutionRequest.class,
                    InstitutionFilter.class,
                    InstitutionService::open,
                    InstitutionService::patch,
                    (service, own, filter, page) -> service.page(own, page)));
    private static final Map<String, ExchangedFeature<?, ?, ?>> BY_PATH =
            ALL.stream().collect(Collectors.toMap(ExchangedFeature::path, Function.identity()));

    private ExchangedFeatures() {}

    public static List<ExchangedFeature<?, ?, ?>> all() {
        return ALL;
    }

    /** The feature of a path; a bug when there is none. */
    public static ExchangedFeature<?, ?, ?> get(String path) {
        ExchangedFeature<?, ?, ?> feature = BY_PATH.get(path);
        if (feature == null) {
            throw new IllegalArgumentException("Not exchanged: " + path);
        }
        return feature;
    }
}
