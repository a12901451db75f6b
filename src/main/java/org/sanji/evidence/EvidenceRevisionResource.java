package org.sanji.evidence;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
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
import java.util.Objects;
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
import org.sanji.kernel.ByteRange;
import org.sanji.kernel.LargeBody;
import org.sanji.kernel.OutgoingBytes;
import org.sanji.kernel.PageQuery;
import org.sanji.kernel.PageView;
import org.sanji.kernel.ProblemException;
import org.sanji.tenancy.IdempotentWrites;
import org.sanji.tenancy.Roles;

/** The revisions of a piece of evidence, and the files in them. */
@Path("/v1/counties/{county}/evidence/{id}/revisions")
@RunOnVirtualThread
@Tag(name = "Evidence")
public class EvidenceRevisionResource {

    private final EvidenceService service;
    private final EvidenceFiles files;
    private final IdempotentWrites writes;

    EvidenceRevisionResource(EvidenceService service, EvidenceFiles files, IdempotentWrites writes) {
        this.service = service;
        this.files = files;
        this.writes = writes;
    }

    /** What an Idempotency-Key is held against. */
    record Upload(String name, String digest) {}

    @GET
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR, Roles.VIEWER, Roles.REVIEWER})
    @Operation(
            operationId = "listEvidenceRevisions",
            summary = "The revisions of a piece of evidence, the first one first")
    public PageView<EvidenceRevisionView> list(@PathParam("id") UUID id, @BeanParam PageQuery page) {
        return files.revisions(id, page);
    }

    @POST
    @LargeBody
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR})
    @Operation(
            operationId = "uploadEvidence",
            summary = "Send a file: it becomes the next revision",
            description = "The body is the bytes of the file and nothing else: curl -X POST -T file.pdf, or"
                    + " fetch(url, {method: 'POST', body: file}). PDF, PNG, JPEG, WebP, XLSX, DOCX or CSV; which one is"
                    + " told by the content, which must be what the name promises. Whatever Content-Type is sent is not"
                    + " read. Of one clause, the same content counts once: 409 names the other one.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<EvidenceRevisionView> upload(
            @PathParam("id") UUID id,
            @QueryParam("name")
                    @Parameter(
                            required = true,
                            description = "Name of the file, without a path, 200 characters at most",
                            example = "领导小组文件.pdf")
                    @Nullable
                    String name,
            @HeaderParam(HttpHeaders.CONTENT_LENGTH) @Parameter(hidden = true) @Nullable Long length,
            @Nullable InputStream body) {
        return files.receive(
                id,
                name,
                length == null ? 0 : length,
                body == null ? InputStream.nullInputStream() : body,
                (named, file) -> writes.created(
                        new Upload(named.value(), file.digest()),
                        EvidenceRevisionView.class,
                        view -> String.valueOf(view.number()),
                        () -> service.add(id, named, file)));
    }

    @GET
    @Path("/{number}")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR, Roles.VIEWER, Roles.REVIEWER})
    @Operation(operationId = "getEvidenceRevision", summary = "One revision")
    public EvidenceRevisionView get(@PathParam("id") UUID id, @PathParam("number") int number) {
        return files.revision(id, number);
    }

    @GET
    @Path("/{number}/content")
    @Produces({
        MediaType.APPLICATION_OCTET_STREAM,
        "application/pdf",
        "image/png",
        "image/jpeg",
        "image/webp",
        "text/csv",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    })
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR, Roles.VIEWER, Roles.REVIEWER})
    @Operation(
            operationId = "downloadEvidence",
            summary = "The file of a revision, byte by byte",
            description = "Its ETag is the digest. A part of it can be asked for with Range.")
    @APIResponse(
            responseCode = "200",
            description = "The file, in the media type of the revision",
            content =
                    @Content(
                            mediaType = MediaType.WILDCARD,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")),
            headers = {
                @Header(name = HttpHeaders.ETAG, ref = "ETag"),
                @Header(name = "Accept-Ranges", ref = "AcceptRanges"),
                @Header(name = HttpHeaders.CONTENT_DISPOSITION, ref = "ContentDisposition")
            })
    @APIResponse(
            responseCode = "206",
            description = "The part of the file that was asked for",
            content =
                    @Content(
                            mediaType = MediaType.WILDCARD,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")),
            headers = {
                @Header(name = HttpHeaders.ETAG, ref = "ETag"),
                @Header(name = "Accept-Ranges", ref = "AcceptRanges"),
                @Header(name = "Content-Range", ref = "ContentRange"),
                @Header(name = HttpHeaders.CONTENT_DISPOSITION, ref = "ContentDisposition")
            })
    @APIResponse(
            responseCode = "304",
            description = "The caller has the file",
            headers = {
                @Header(name = HttpHeaders.ETAG, ref = "ETag"),
                @Header(name = "Accept-Ranges", ref = "AcceptRanges")
            })
    public Response download(
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH)
                    @Parameter(description = "The digest in quotes: 304 for it")
                    @Nullable
                    String known,
            @HeaderParam("Range") @Parameter(description = "One range of bytes", example = "bytes=0-65535") @Nullable
                    String range,
            @HeaderParam("If-Range") @Parameter(description = "The digest the range is meant for") @Nullable
                    String meant) {
        EvidenceRevisionView revision = files.revision(id, number);
        if (revision.fileName() == null) {
            throw ProblemException.notFound();
        }
        String tag = "\"" + revision.digest() + "\"";
        if (tag.equals(known)) {
            return headed(Response.notModified(), tag).build();
        }
        long size = Objects.requireNonNull(revision.size());
        return content(revision, tag, ByteRange.of(meant == null || meant.equals(tag) ? range : null, size));
    }

    /** Not a RestResponse: the writer would be chosen by that type, and make JSON of the stream. */
    private Response content(EvidenceRevisionView revision, String tag, ByteRange range) {
        var status = range.isWhole() ? Response.Status.OK : Response.Status.PARTIAL_CONTENT;
        Response.ResponseBuilder response = Response.status(status)
                .entity(new OutgoingBytes(files.open(revision, range), range.length()))
                .type(revision.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        AttachmentName.header(Objects.requireNonNull(revision.fileName())))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox");
        if (!range.isWhole()) {
            response.header("Content-Range", range.header());
        }
        return headed(response, tag).build();
    }

    private static Response.ResponseBuilder headed(Response.ResponseBuilder response, String tag) {
        return response.header(HttpHeaders.ETAG, tag).header("Accept-Ranges", "bytes");
    }
}
