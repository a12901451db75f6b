package org.sanji.exchange.xapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.FieldError;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;
import org.sanji.tenancy.IdempotentWrites;
import org.sanji.tenancy.Roles;

/** The statements of xAPI 1.0.3, as far as platforms that send them need it ({@code docs/learning-platforms.md}). */
@Path("/v1/counties/{county}/xapi")
@RunOnVirtualThread
@Tag(name = "Learning platforms")
public class XapiResource {

    private static final String CONSISTENT_THROUGH = "X-Experience-API-Consistent-Through";
    private static final String EXACT = "exact";

    private final XapiStatementService service;
    private final StatementReading reading;
    private final IdempotentWrites writes;
    private final Clock clock;

    XapiResource(XapiStatementService service, StatementReading reading, IdempotentWrites writes, Clock clock) {
        this.service = service;
        this.reading = reading;
        this.writes = writes;
        this.clock = clock;
    }

    @GET
    @Path("/about")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.LEARNING_PLATFORM})
    @Operation(operationId = "getXapiAbout", summary = "Which versions of xAPI are spoken")
    public XapiAbout about() {
        return new XapiAbout(List.of(XapiVersionFilter.VERSION), Map.of());
    }

    @POST
    @Path("/statements")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.LEARNING_PLATFORM})
    @Operation(
            operationId = "storeXapiStatements",
            summary = "Store a statement, or up to 500: all of them or none",
            description = "Answers with their ids in their order. A statement whose id is stored already is compared:"
                    + " when it is the same nothing happens, when it differs the request is refused (409).")
    @RequestBody(
            required = true,
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "XapiStatements")))
    @Parameter(
            name = XapiVersionFilter.HEADER,
            in = ParameterIn.HEADER,
            required = true,
            description = "The version of xAPI the caller speaks",
            example = "1.0.3",
            schema = @Schema(type = SchemaType.STRING, pattern = "^1\\.0(\\.\\d+)?$"))
    public UUID[] store(byte[] body) {
        List<ReceivedStatement> statements = reading.many(body);
        Object sent = statements.stream().map(ReceivedStatement::tree).toList();
        return once(() -> writes.done(sent, UUID[].class, () -> service.store(statements)));
    }

    @PUT
    @Path("/statements")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.LEARNING_PLATFORM})
    @Operation(operationId = "putXapiStatement", summary = "Store a statement under an id")
    @RequestBody(
            required = true,
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "XapiStatement")))
    @Parameter(
            name = XapiVersionFilter.HEADER,
            in = ParameterIn.HEADER,
            required = true,
            description = "The version of xAPI the caller speaks",
            example = "1.0.3",
            schema = @Schema(type = SchemaType.STRING, pattern = "^1\\.0(\\.\\d+)?$"))
    public void put(
            @QueryParam("statementId") @NotNull @Parameter(description = "The id of the statement") UUID statementId,
            byte[] body) {
        ReceivedStatement statement = reading.one(statementId, body);
        once(() -> service.store(List.of(statement)));
    }

    @GET
    @Path("/statements")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.LEARNING_PLATFORM})
    @Operation(
            operationId = "getXapiStatement",
            summary = "One statement as it is kept, by its id",
            description = "Either statementId or voidedStatementId is sent. A platform sees the statements it stored.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "XapiStatement")))
    @Parameter(
            name = XapiVersionFilter.HEADER,
            in = ParameterIn.HEADER,
            required = true,
            description = "The version of xAPI the caller speaks",
            example = "1.0.3",
            schema = @Schema(type = SchemaType.STRING, pattern = "^1\\.0(\\.\\d+)?$"))
    public RestResponse<JsonNode> get(
            @QueryParam("statementId") @Nullable @Parameter(description = "A statement that is not voided")
                    UUID statementId,
            @QueryParam("voidedStatementId") @Nullable @Parameter(description = "A voided statement")
                    UUID voidedStatementId,
            @QueryParam("format")
                    @Nullable
                    @Parameter(
                            description = "Statements are answered as they came: only exact is known",
                            schema = @Schema(type = SchemaType.STRING, enumeration = EXACT))
                    String format,
            @QueryParam("attachments") @Nullable @Parameter(description = "Only false is known") Boolean attachments) {
        requireKnown(statementId, voidedStatementId, format, attachments);
        JsonNode found = statementId == null
                ? service.get(java.util.Objects.requireNonNull(voidedStatementId), true)
                : service.get(statementId, false);
        return RestResponse.ResponseBuilder.ok(found)
                .header(CONSISTENT_THROUGH, clock.instant().toString())
                .build();
    }

    private static void requireKnown(
            @Nullable UUID statement, @Nullable UUID voided, @Nullable String format, @Nullable Boolean attachments) {
        if ((statement == null) == (voided == null)) {
            throw refused("statementId", "xapi-one-statement");
        }
        if (format != null && !format.equals(EXACT)) {
            throw refused("format", "unknown-value", EXACT);
        }
        if (attachments != null && attachments) {
            throw refused("attachments", "unknown-value", "false");
        }
    }

    private static ProblemException refused(String parameter, String code, Object... arguments) {
        return ProblemException.of(
                ProblemType.VALIDATION_FAILED, List.of(FieldError.parameter(parameter, code, arguments)));
    }

    /** Of two that store the same statement at the same moment, the second finds it stored and compares. */
    private static <V> V once(Supplier<V> storing) {
        try {
            return storing.get();
        } catch (ConstraintViolationException storedMeanwhile) {
            return storing.get();
        }
    }
}
