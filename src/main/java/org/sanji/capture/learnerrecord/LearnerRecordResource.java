package org.sanji.capture.learnerrecord;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sanji.tenancy.Roles;

/** What a learner has learned so far. Personal: no reviewer reads it. */
@Path("/v1/counties/{county}/learners/{id}/record")
@RunOnVirtualThread
@Tag(name = "Learners")
public class LearnerRecordResource {

    private final LearnerRecordService service;

    LearnerRecordResource(LearnerRecordService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR, Roles.VIEWER})
    @Operation(
            operationId = "getLearnerRecord",
            summary = "What a learner has learned so far: classes, outcomes and online learning",
            description = "Everything in the county, also at institutions other than the one of the registration.")
    public LearnerRecordView get(@PathParam("id") UUID id) {
        return service.get(id);
    }
}
