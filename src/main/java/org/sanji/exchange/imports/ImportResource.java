package org.sanji.exchange.imports;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.sanji.exchange.column.FeatureTable;
import org.sanji.exchange.column.FeatureTables;
import org.sanji.exchange.table.OutgoingFile;
import org.sanji.job.JobResource;
import org.sanji.job.JobView;
import org.sanji.kernel.LargeBody;
import org.sanji.kernel.PageQuery;
import org.sanji.kernel.PageView;
import org.sanji.tenancy.CurrentRequest;
import org.sanji.tenancy.IdempotentWrites;
import org.sanji.tenancy.Roles;

/** Rows that come as a file: checked whole first, then stored, whole or in part. */
@Path("/v1/counties/{county}/imports")
@RunOnVirtualThread
@Tag(name = "Imports")
public class ImportResource {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ImportService service;
    private final ImportFiles files;
    private final Templates templates;
    private final MarkedWorkbooks marked;
    private final FeatureTables tables;
    private final IdempotentWrites writes;
    private final CurrentRequest current;

    ImportResource(
            ImportService service,
            ImportFiles files,
            Templates templates,
            MarkedWorkbooks marked,
            FeatureTables tables,
            IdempotentWrites writes,
            CurrentRequest current) {
        this.service = service;
        this.files = files;
        this.templates = templates;
        this.marked = marked;
        this.tables = tables;
        this.writes = writes;
        this.current = current;
    }

    /** What an Idempotency-Key is held against. */
    record Upload(String feature, String name, String digest) {}

    /** The same of a commit. */
    record Commit(UUID id, @Nullable String ifMatch, ImportMode mode) {}

    @GET
    @Path("/templates/{feature}.xlsx")
    @Produces(WORKBOOK)
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR})
    @Operation(
            operationId = "getImportTemplate",
            summary = "An empty workbook for a feature",
            description =
                    "Headings and an example row, a sheet with all code lists and a sheet that says what each column"
                            + " takes; in Chinese, or in English by Accept-Language.")
    @APIResponse(
            responseCode = "200",
            description = "The workbook",
            content = @Content(mediaType = WORKBOOK, schema = @Schema(type = SchemaType.STRING, format = "binary")),
            headers = @Header(name = HttpHeaders.CONTENT_DISPOSITION, ref = "ContentDisposition"))
    public Response template(
            @PathParam("feature") @Parameter(example = "activities", schema = @Schema(ref = "Feature"))
                    String feature) {
        FeatureTable table = tables.get(feature);
        return answer(templates.of(table), templates.fileName(table));
    }

    private static Response answer(OutgoingFile file, String name) {
        return Response.ok(file.bytes())
                .type(WORKBOOK)
                .header(HttpHeaders.CONTENT_DISPOSITION, file.disposition(name))
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    @GET
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR})
    @Operation(operationId = "listImports", summary = "Imports of the county, or the caller's own, newest first")
    public PageView<ImportView> list(@BeanParam ImportFilter filter, @BeanParam PageQuery page) {
        return service.page(filter, page);
    }

    @POST
    @LargeBody
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR})
    @Operation(
            operationId = "createImport",
            summary = "Send a file of rows and have it checked",
            description =
                    "The body is the bytes of an XLSX or CSV file and nothing else: curl -X POST -T file.xlsx. CSV"
                            + " may be in UTF-8 or GB 18030. Nothing is stored but the file: the job checks every row by the rules"
                            + " of the API, and its result is the import, with what is wrong with it.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "202",
            description = "The job that checks it",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = JobView.class)))
    public RestResponse<JobView> create(
            @QueryParam("feature")
                    @NotNull
                    @Parameter(
                            required = true,
                            description = "Whose rows are in the file",
                            schema = @Schema(ref = "Feature"),
                            example = "activities")
                    String feature,
            @QueryParam("name")
                    @Parameter(
                            description = "Name of the file; its content tells what it is without",
                            example = "活动.xlsx")
                    @Nullable
                    String name,
            @HeaderParam(HttpHeaders.CONTENT_LENGTH) @Parameter(hidden = true) @Nullable Long length,
            @Nullable InputStream body) {
        service.requireMayImport(feature);
        ImportFiles.Received file =
                files.receive(name, length == null ? 0 : length, body == null ? InputStream.nullInputStream() : body);
        JobView job = writes.done(
                new Upload(feature, file.name(), file.digest()), JobView.class, () -> service.begin(feature, file));
        return JobResource.accepted(current.code(), job);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR})
    @Operation(operationId = "getImport", summary = "An import: what would become, or became, of its rows")
    public ImportView get(@PathParam("id") UUID id) {
        return service.get(id);
    }

    @GET
    @Path("/{id}/errors")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR})
    @Operation(operationId = "listImportErrors", summary = "What is wrong with the cells of an import, row by row")
    public PageView<ImportErrorView> errors(@PathParam("id") UUID id, @BeanParam PageQuery page) {
        return service.errors(id, page);
    }

    @GET
    @Path("/{id}/workbook")
    @Produces(WORKBOOK)
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR})
    @Operation(
            operationId = "getImportWorkbook",
            summary = "The rows of an import as a workbook, with its errors marked",
            description =
                    "Each cell in which something is wrong is red and has a comment that says what. What no cell is to"
                            + " blame for stands behind the last column. Corrected, it can be imported again.")
    @APIResponse(
            responseCode = "200",
            description = "The workbook",
            content = @Content(mediaType = WORKBOOK, schema = @Schema(type = SchemaType.STRING, format = "binary")),
            headers = @Header(name = HttpHeaders.CONTENT_DISPOSITION, ref = "ContentDisposition"))
    public Response workbook(@PathParam("id") UUID id) {
        ImportRun run = service.checked(id);
        return answer(marked.of(run), marked.fileName(run));
    }

    @POST
    @Path("/{id}/commit")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR})
    @Operation(
            operationId = "commitImport",
            summary = "Store the rows of a checked import",
            description =
                    "If-Match is the ETag of the import that was looked at. WHOLE stores nothing while anything is"
                            + " wrong; PARTIAL stores the rows nothing is wrong with. Rows are stored in chunks of 1,000, each whole"
                            + " or not at all; an interrupted import goes on where it stood.")
    @APIResponse(
            responseCode = "202",
            description = "The job that stores it",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = JobView.class)))
    public RestResponse<JobView> commit(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @QueryParam("mode") @Parameter(description = "WHOLE when absent") @Nullable ImportMode mode) {
        ImportMode wanted = mode == null ? ImportMode.WHOLE : mode;
        JobView job =
                writes.done(new Commit(id, ifMatch, wanted), JobView.class, () -> service.commit(id, ifMatch, wanted));
        return JobResource.accepted(current.code(), job);
    }
}
