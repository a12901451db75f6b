package org.sanji.exchange.release;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.ByteRange;
import org.sanji.kernel.OutgoingBytes;
import org.sanji.kernel.PageQuery;
import org.sanji.kernel.PageView;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;
import org.sanji.tenancy.Roles;

/** One release, its figures, and what changed since the release before. */
@Path("/v1/releases/{id}")
@RunOnVirtualThread
@Tag(name = "Releases")
public class ReleaseResource {

    private static final String TABLE = """
            region,measure,period,value,status,numerator,denominator,rows,missing,own
            3204,activity.count,2025,97,KNOWN,,,97,0,
            320412,activity.count,2025,12,KNOWN,,,12,0,2
            """;

    private static final String ROWS = """
            {"denominator":null,"measure":"activity.count","missing":0,"numerator":null,"own":null,"period":"2025","region":"3204","rows":97,"status":"KNOWN","value":"97"}
            {"denominator":null,"measure":"activity.count","missing":0,"numerator":null,"own":"2","period":"2025","region":"320412","rows":12,"status":"KNOWN","value":"12"}
            """;

    static final String NDJSON = "application/x-ndjson";
    static final String CSV = "text/csv";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ReleaseService service;
    private final ReleaseFigureService figures;

    ReleaseResource(ReleaseService service, ReleaseFigureService figures) {
        this.service = service;
        this.figures = figures;
    }

    @GET
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.REVIEWER, Roles.PULLER, Roles.PLATFORM_ADMIN})
    @Operation(
            operationId = "getRelease",
            summary = "One release: coverage, counts and digests of its parts",
            description = "Whoever acts in its region is told of the parts of his own counties.")
    public ReleaseView get(@PathParam("id") UUID id) {
        return service.require(id).view();
    }

    @GET
    @Path("/changes")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.REVIEWER, Roles.PULLER, Roles.PLATFORM_ADMIN})
    @Operation(
            operationId = "listReleaseChanges",
            summary = "What a correction changed in the release it replaces",
            description = "By place, then by measure. Nothing where it replaces none.")
    public PageView<ReleaseChangeView> changes(@PathParam("id") UUID id, @BeanParam PageQuery page) {
        return figures.changes(id, page);
    }

    @GET
    @Path("/figures")
    @Produces({MediaType.APPLICATION_JSON, NDJSON, CSV, XLSX})
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.REVIEWER, Roles.PULLER, Roles.PLATFORM_ADMIN})
    @Operation(
            operationId = "listReleaseFigures",
            summary = "The figures of a release, page by page or whole",
            description =
                    "By Accept: JSON is a page; application/x-ndjson the canonical rows, whole, of which the digests"
                            + " are; text/csv and XLSX the same as a table, whole. Rows lie by part, place and measure and never"
                            + " change: NDJSON can be asked for by Range, and by If-None-Match whether there is anything new.")
    @APIResponse(
            responseCode = "200",
            description = "A page of figures, or all of them",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ReleaseFigureView.Page.class)),
                @Content(mediaType = NDJSON, schema = @Schema(type = SchemaType.STRING, examples = ROWS)),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING, examples = TABLE)),
                @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            },
            headers = {
                @Header(name = HttpHeaders.ETAG, ref = "TagOfFile"),
                @Header(name = "Accept-Ranges", ref = "RangesOfFile"),
                @Header(name = HttpHeaders.LINK, ref = "Link")
            })
    @APIResponse(
            responseCode = "206",
            description = "The bytes of the NDJSON that were asked for",
            content = @Content(mediaType = NDJSON, schema = @Schema(type = SchemaType.STRING, examples = ROWS)),
            headers = {
                @Header(name = HttpHeaders.ETAG, ref = "ETag"),
                @Header(name = "Accept-Ranges", ref = "AcceptRanges"),
                @Header(name = "Content-Range", ref = "ContentRange")
            })
    @APIResponse(
            responseCode = "304",
            description = "The caller has the file",
            headers = @Header(name = HttpHeaders.ETAG, ref = "ETag"))
    public Response figures(
            @PathParam("id") UUID id,
            @BeanParam PageQuery page,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH)
                    @Parameter(description = "The ETag of the same form: 304 for it")
                    @Nullable
                    String known,
            @HeaderParam("Range")
                    @Parameter(description = "One range of bytes, of NDJSON", example = "bytes=65536-")
                    @Nullable
                    String range,
            @HeaderParam("If-Range") @Parameter(description = "The ETag the range is meant for") @Nullable String meant,
            @Context Request request) {
        ReleaseSlice slice = figures.slice(id);
        MediaType wanted = wanted(request);
        if (MediaType.APPLICATION_JSON_TYPE.equals(wanted)) {
            return Response.ok(figures.page(slice, page), wanted).build();
        }
        String tag = "\"" + slice.tag() + "-" + wanted.getSubtype() + "\"";
        if (tag.equals(known)) {
            return headed(Response.notModified(), tag).build();
        }
        if (NDJSON.equals(wanted.toString())) {
            return rows(slice, tag, ByteRange.of(meant == null || meant.equals(tag) ? range : null, slice.bytes()));
        }
        OutgoingBytes table = CSV.equals(wanted.toString()) ? figures.csv(slice) : figures.workbook(slice);
        return headed(Response.ok(table, wanted), tag).build();
    }

    private static MediaType wanted(Request request) {
        Variant chosen = request.selectVariant(Variant.mediaTypes(
                        MediaType.APPLICATION_JSON_TYPE,
                        MediaType.valueOf(NDJSON),
                        MediaType.valueOf(CSV),
                        MediaType.valueOf(XLSX))
                .build());
        if (chosen == null) {
            throw ProblemException.of(ProblemType.NOT_ACCEPTABLE);
        }
        return chosen.getMediaType();
    }

    private Response rows(ReleaseSlice slice, String tag, ByteRange range) {
        var status = range.isWhole() ? Response.Status.OK : Response.Status.PARTIAL_CONTENT;
        Response.ResponseBuilder response = Response.status(status)
                .entity(figures.rows(slice, range.from(), range.length()))
                .type(NDJSON);
        if (!range.isWhole()) {
            response.header("Content-Range", range.header());
        }
        return headed(response, tag).header("Accept-Ranges", "bytes").build();
    }

    private static Response.ResponseBuilder headed(Response.ResponseBuilder response, String tag) {
        return response.header(HttpHeaders.ETAG, tag).header("X-Content-Type-Options", "nosniff");
    }
}
