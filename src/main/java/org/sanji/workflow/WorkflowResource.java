package org.sanji.workflow;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.sanji.evaluation.EvaluationView;
import org.sanji.kernel.WithEtag;
import org.sanji.tenancy.IdempotentWrites;
import org.sanji.tenancy.Roles;

/** The steps of an application, from the self-assessment to the decision. */
@Path("/v1/counties/{county}/evaluations")
@RunOnVirtualThread
@Tag(name = "Evaluations")
public class WorkflowResource {

    private final WorkflowService service;
    private final SelfAssessmentService selfAssessments;
    private final SubmissionService submissions;
    private final AssessmentService assessments;
    private final IdempotentWrites writes;

    WorkflowResource(
            WorkflowService service,
            SelfAssessmentService selfAssessments,
            SubmissionService submissions,
            AssessmentService assessments,
            IdempotentWrites writes) {
        this.service = service;
        this.selfAssessments = selfAssessments;
        this.submissions = submissions;
        this.assessments = assessments;
        this.writes = writes;
    }

    @GET
    @Path("/{id}/workflow")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR, Roles.VIEWER, Roles.REVIEWER})
    @WithEtag
    @Operation(
            operationId = "getEvaluationWorkflow",
            summary = "Where an application stands, its history, and what the caller may do with it")
    public RestResponse<WorkflowView> get(@PathParam("id") UUID id) {
        WorkflowView found = service.get(id);
        // Named here and not by the filter: what the caller may do changes with the day, so a 304 would hide it.
        return RestResponse.ResponseBuilder.ok(found)
                .header(HttpHeaders.ETAG, found.evaluation().etag().header())
                .build();
    }

    @GET
    @Path("/{id}/self-assessment")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR, Roles.VIEWER, Roles.REVIEWER})
    @Operation(
            operationId = "getSelfAssessment",
            summary = "The clauses people judge, and what the community says of them")
    public SelfAssessmentView getSelfAssessment(@PathParam("id") UUID id) {
        return selfAssessments.get(id);
    }

    @PUT
    @Path("/{id}/self-assessment")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR})
    @Operation(
            operationId = "replaceSelfAssessment",
            summary = "Say how far each clause people judge is fulfilled",
            description = "By who records for the community, in a draft or a returned application. All answers at once;"
                    + " clauses left out are unanswered.")
    public SelfAssessmentView replaceSelfAssessment(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            SelfAssessmentRequest request) {
        return selfAssessments.replace(id, ifMatch, request);
    }

    @POST
    @Path("/{id}/submission")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR})
    @Operation(
            operationId = "submitEvaluation",
            summary = "Submit an application: it is sealed as it stands",
            description = "By who records for the community, in time, with every clause answered. 409 while figures do"
                    + " not hold the latest changes: send it again a moment later.")
    public EvaluationView submit(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        submissions.prepare(id);
        return writes.done(Map.of(), EvaluationView.class, () -> submissions.submit(id, ifMatch));
    }

    @POST
    @Path("/{id}/review")
    @RolesAllowed(Roles.COUNTY_ADMIN)
    @Operation(
            operationId = "reviewEvaluation",
            summary = "Pass an application on to the city or province",
            description = "By the county's administrator, and never by who submitted it.")
    public EvaluationView review(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, EvaluationReview review) {
        return writes.done(review, EvaluationView.class, () -> submissions.review(id, ifMatch, review));
    }

    @POST
    @Path("/{id}/return")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.REVIEWER})
    @Operation(
            operationId = "returnEvaluation",
            summary = "Give an application back, with remarks on its clauses",
            description =
                    "A submitted one by the county's administrator, a reviewed one by a reviewer above the county.")
    public EvaluationView giveBack(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, EvaluationReturn returned) {
        return writes.done(returned, EvaluationView.class, () -> submissions.giveBack(id, ifMatch, returned));
    }

    @POST
    @Path("/{id}/assessment")
    @RolesAllowed(Roles.REVIEWER)
    @Operation(
            operationId = "assessEvaluation",
            summary = "Score the clauses people judge",
            description =
                    "By each reviewer once. With the last of those the campaign wants it is assessed. Whoever acted"
                            + " for the town or the county does not.")
    public EvaluationView assess(@PathParam("id") UUID id, AssessmentRequest request) {
        return writes.done(request, EvaluationView.class, () -> assessments.assess(id, request));
    }

    @POST
    @Path("/{id}/decision")
    @RolesAllowed(Roles.REVIEWER)
    @Operation(
            operationId = "decideEvaluation",
            summary = "Grant or decline",
            description = "What is granted is in the ledger of recognitions at once, with its validity. Nobody decides"
                    + " alone what he assessed alone.")
    public EvaluationView decide(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, EvaluationDecision decision) {
        return writes.done(decision, EvaluationView.class, () -> assessments.decide(id, ifMatch, decision));
    }

    @POST
    @Path("/{id}/recheck")
    @RolesAllowed(Roles.REVIEWER)
    @Operation(
            operationId = "recheckEvaluation",
            summary = "Look at a granted community again: confirm it, or take back what it was granted",
            description =
                    "What is taken back ends in the ledger of recognitions at once. Confirmed, the next recheck is"
                            + " as many years from now as the campaign says, unless what was granted runs out before.")
    public EvaluationView recheck(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, EvaluationRecheck recheck) {
        return writes.done(recheck, EvaluationView.class, () -> assessments.recheck(id, ifMatch, recheck));
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR})
    @Operation(operationId = "withdrawEvaluation", summary = "Take an application back")
    public EvaluationView withdraw(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            EvaluationWithdrawal withdrawal) {
        return writes.done(withdrawal, EvaluationView.class, () -> submissions.withdraw(id, ifMatch, withdrawal));
    }
}
