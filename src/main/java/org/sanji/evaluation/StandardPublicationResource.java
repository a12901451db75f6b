package org.sanji.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.sanji.kernel.KeyIgnored;
import org.sanji.standard.StandardReader;
import org.sanji.standard.StandardView;
import org.sanji.tenancy.IdempotentWrites;
import org.sanji.tenancy.Roles;

/** Where cities and provinces publish standards of their own. */
@Path("/v1/standards")
@RunOnVirtualThread
@Tag(name = "Evaluations")
public class StandardPublicationResource {

    private static final String YAML = "application/yaml";

    private final StandardPublicationService service;
    private final IdempotentWrites writes;
    private final HttpHeaders headers;

    StandardPublicationResource(StandardPublicationService service, IdempotentWrites writes, HttpHeaders headers) {
        this.service = service;
        this.writes = writes;
        this.headers = headers;
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, YAML})
    @RolesAllowed({Roles.REVIEWER, Roles.PLATFORM_ADMIN})
    @Operation(
            operationId = "publishStandard",
            summary = "Publish a standard, or a new version of one, for a region of the caller",
            description = "It is checked whole: every mistake comes back with its place, and so does every case of its"
                    + " fixtures that gives another verdict than it expects. What is published never changes.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "StandardDocument")),
                @Content(mediaType = YAML, schema = @Schema(ref = "StandardDocument"))
            })
    public RestResponse<StandardView> publish(byte[] body) {
        JsonNode document = document(body);
        return writes.created(
                document,
                StandardView.class,
                view -> view.code() + "/versions/" + view.version(),
                () -> service.publish(document));
    }

    @POST
    @KeyIgnored
    @Path("/check")
    @Consumes({MediaType.APPLICATION_JSON, YAML})
    @RolesAllowed({Roles.REVIEWER, Roles.PLATFORM_ADMIN})
    @Operation(
            operationId = "checkStandard",
            summary = "Check a standard as if it were published, and publish nothing",
            description = "Answers with the standard as it would be, or with every mistake.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "StandardDocument")),
                @Content(mediaType = YAML, schema = @Schema(ref = "StandardDocument"))
            })
    public StandardView check(byte[] body) {
        return service.check(document(body));
    }

    private JsonNode document(byte[] body) {
        boolean yaml = headers.getMediaType().isCompatible(MediaType.valueOf(YAML));
        return yaml ? StandardReader.yaml(body) : StandardReader.json(body);
    }
}
