package org.sanji.kernel;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What people read for every code of this API. */
@Path("/v1/code-lists")
@Tag(name = "Reference")
public class CodeListResource {

    // The lists change with a release only, and are the same for every caller.
    private static final String CACHEABLE = "public, max-age=3600";

    private final CodeLists lists;

    CodeListResource(CodeLists lists) {
        this.lists = lists;
    }

    /** All code lists. */
    @Schema(name = "CodeListCatalogue")
    public record Catalogue(List<CodeList> items) {}

    @GET
    @RolesAllowed("**")
    @Operation(operationId = "listCodeLists", summary = "Every code of this API with its labels")
    public RestResponse<Catalogue> list() {
        return cacheable(new Catalogue(lists.all()));
    }

    @GET
    @Path("/{list}")
    @RolesAllowed("**")
    @Operation(operationId = "getCodeList", summary = "One code list")
    public RestResponse<CodeList> get(@PathParam("list") String list) {
        return cacheable(lists.find(list).orElseThrow(ProblemException::notFound));
    }

    private static <T> RestResponse<T> cacheable(T body) {
        return RestResponse.ResponseBuilder.ok(body)
                .header(HttpHeaders.CACHE_CONTROL, CACHEABLE)
                .build();
    }
}
