package org.sanji.kernel;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The published catalogue of refusals. */
@Path("/v1/problems")
@Tag(name = "Reference")
public class ProblemResource {

    /** One kind of refusal. */
    @Schema(name = "ProblemDescription")
    public record Description(
            @Schema(examples = "not-found") String code,
            @Schema(examples = "404") int status,
            Text title,
            Text detail) {

        static Description of(ProblemType type) {
            return new Description(type.code(), type.status(), text(type, ".title"), text(type, ".detail"));
        }

        private static Text text(ProblemType type, String part) {
            String key = type.code() + part;
            return new Text(Texts.get(java.util.Locale.CHINESE, key), Texts.get(java.util.Locale.ENGLISH, key));
        }
    }

    /** All kinds of refusal. */
    @Schema(name = "ProblemCatalogue")
    public record Catalogue(List<Description> items) {}

    @GET
    @PermitAll
    @Operation(operationId = "listProblems", summary = "Every kind of refusal this API gives")
    public Catalogue list() {
        return new Catalogue(
                Arrays.stream(ProblemType.values()).map(Description::of).toList());
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @Operation(operationId = "getProblem", summary = "One kind of refusal")
    public Description get(@PathParam("code") String code) {
        return ProblemType.ofCode(code).map(Description::of).orElseThrow(ProblemException::notFound);
    }
}
