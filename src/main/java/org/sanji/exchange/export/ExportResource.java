package org.sanji.exchange.export;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sanji.capture.CaptureFilter;
import org.sanji.exchange.table.OutgoingFile;
import org.sanji.exchange.table.TableFormat;
import org.sanji.kernel.QueryOfAnother;
import org.sanji.tenancy.Roles;

/** Every list of rows as a file. */
@Path("/v1/counties/{county}/exports")
@RunOnVirtualThread
@Tag(name = "Exports")
public class ExportResource {

    private static final String TABLE = """
            编号,机构,活动名称,活动类型,学习方式,活动日期,参加人数
            0195a1c4-7d1e-7b52-9c5e-3f1a2b4c5d6e,湖塘镇社区学校,智慧助老：手机课堂,专题学习,线下,2025-03-08,42
            """;

    private static final String ROWS = """
            {"id":"0195a1c4-7d1e-7b52-9c5e-3f1a2b4c5d6e","title":"智慧助老：手机课堂","heldOn":"2025-03-08","participants":42}
            {"id":"0195a1c4-7d1e-7b52-9c5e-3f1a2b4c5d6f","title":"智慧助老：手机课堂","heldOn":"2025-03-15","participants":38}
            """;

    private final ExportService service;

    ExportResource(ExportService service) {
        this.service = service;
    }

    @GET
    @QueryOfAnother
    @Path("/{feature}")
    @Produces({"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "text/csv", "application/x-ndjson"})
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR, Roles.VIEWER, Roles.REVIEWER})
    @Operation(
            operationId = "exportRows",
            summary = "All rows of a list as a file",
            description =
                    "Takes the filters of the feature's own list, also those that are not listed here, and its sort;"
                            + " no pages. Shows to whom what the list shows. A workbook or CSV has the columns of the import"
                            + " template in the language of Accept-Language and a column with ids: it can be corrected and imported"
                            + " again. In CSV a text that a sheet would take for a formula has a ' before it, which importing takes"
                            + " away again. NDJSON has what the list has.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = {
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING, examples = TABLE)),
                @Content(
                        mediaType = "application/x-ndjson",
                        schema = @Schema(type = SchemaType.STRING, examples = ROWS))
            },
            headers = @Header(name = HttpHeaders.CONTENT_DISPOSITION, ref = "ContentDisposition"))
    public Response export(
            @PathParam("feature") @Parameter(schema = @Schema(ref = "Feature"), example = "activities") String feature,
            @BeanParam ExportFilter own,
            @BeanParam CaptureFilter filter,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        TableFormat format = own.format() == null ? wanted(headers) : own.format();
        OutgoingFile file = service.write(feature, format, uri.getQueryParameters(), ExportFilter.class);
        return Response.ok(file.bytes())
                .type(format == TableFormat.CSV ? "text/csv;charset=utf-8" : format.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, file.disposition(service.fileName(feature, format)))
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    /** What Accept asks for first among the formats there are. */
    private static TableFormat wanted(HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().stream()
                .filter(type -> !type.isWildcardType() && !type.isWildcardSubtype())
                .flatMap(type -> Arrays.stream(TableFormat.values())
                        .filter(format -> MediaType.valueOf(format.mediaType()).isCompatible(type)))
                .findFirst()
                .orElse(TableFormat.XLSX);
    }
}
