package org.sanji.job;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.sanji.kernel.KeyIgnored;
import org.sanji.kernel.PageQuery;
import org.sanji.kernel.PageView;
import org.sanji.tenancy.Roles;

/** Work that takes longer than a request: how far it is, what came of it, and how to end it. */
@Path("/v1/counties/{county}/jobs")
@RunOnVirtualThread
@Tag(name = "Jobs")
public class JobResource {

    private static final String SECONDS = "1";

    private final JobService service;
    private final JobEvents events;

    JobResource(JobService service, JobEvents events) {
        this.service = service;
        this.events = events;
    }

    /** The answer to a request that queued a job: 202 with where to look. */
    public static RestResponse<JobView> accepted(String county, JobView job) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, job)
                .location(URI.create("/v1/counties/" + county + "/jobs/" + job.id()))
                .header(HttpHeaders.RETRY_AFTER, SECONDS)
                .build();
    }

    @GET
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR})
    @Operation(operationId = "listJobs", summary = "Jobs of the county, or those the caller asked for, newest first")
    public PageView<JobView> list(@BeanParam JobFilter filter, @BeanParam PageQuery page) {
        return service.page(filter, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR})
    @Operation(
            operationId = "getJob",
            summary = "How far a job is",
            description = "Retry-After says when to ask again, while it has not ended. Kept for 30 days after that.")
    @APIResponse(
            responseCode = "200",
            description = "The job",
            headers = @Header(name = HttpHeaders.RETRY_AFTER, ref = "RetryAfterWhileRunning"),
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = JobView.class)))
    public RestResponse<JobView> get(@PathParam("id") UUID id) {
        JobView job = service.get(id);
        var response = RestResponse.ResponseBuilder.ok(job);
        return job.state().isFinal()
                ? response.build()
                : response.header(HttpHeaders.RETRY_AFTER, SECONDS).build();
    }

    @POST
    @KeyIgnored
    @Path("/{id}/cancellation")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR})
    @Operation(
            operationId = "cancelJob",
            summary = "End a job",
            description =
                    "One that waits ends at once, one that runs after the step at hand; what its steps have stored"
                            + " stays. One that has ended stays as it is.")
    public JobView cancel(@PathParam("id") UUID id) {
        return service.cancel(id);
    }

    @GET
    @Path("/{id}/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Blocking
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR})
    @Operation(
            operationId = "followJob",
            summary = "How far a job is, as server-sent events",
            description =
                    "An event with the job as JSON now and at each change, until it has ended; then the stream ends."
                            + " After some minutes it ends anyway: ask again.")
    public Multi<JobView> follow(@PathParam("id") UUID id) {
        return events.follow(id);
    }
}
