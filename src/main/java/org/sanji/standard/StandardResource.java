package org.sanji.standard;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.AsciiCode;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.RegionCode;
import org.sanji.kernel.RegionLevel;
import org.sanji.kernel.Text;

/** The published standards. */
@Path("/v1/standards")
@RunOnVirtualThread
@Tag(name = "Evaluations")
public class StandardResource {

    private final PublishedStandards standards;

    StandardResource(PublishedStandards standards) {
        this.standards = standards;
    }

    /** One version of a standard in a list. */
    @Schema(name = "StandardSummary")
    public record Summary(
            String code,
            String version,

            @Nullable
            @Schema(
                    description =
                            "The city or province whose standard it is; null when any place may be held against it")
            RegionCode region,

            Text title,
            Subject subject,
            List<RegionLevel> levels,
            String digest) {

        static Summary of(Standard standard) {
            return new Summary(
                    standard.code(),
                    standard.version(),
                    standard.region(),
                    standard.title(),
                    standard.subject(),
                    standard.levels(),
                    standard.digest());
        }
    }

    /** All versions of all standards. */
    @Schema(name = "StandardCatalogue")
    public record Catalogue(List<Summary> items) {}

    @GET
    @RolesAllowed("**")
    @Operation(operationId = "listStandards", summary = "All standards, each version by itself")
    public Catalogue list() {
        return new Catalogue(standards.all().stream().map(Summary::of).toList());
    }

    @GET
    @Path("/{code}/versions/{version}")
    @RolesAllowed("**")
    @Operation(operationId = "getStandard", summary = "One version of a standard with every clause and rule")
    public StandardView get(@PathParam("code") String code, @PathParam("version") String version) {
        return StandardView.of(require(code, version));
    }

    @GET
    @Path("/{code}/versions/{version}/document")
    @RolesAllowed("**")
    @Produces("application/yaml")
    @Operation(
            operationId = "getStandardDocument",
            summary = "One version as its author wrote it: what a new version starts from")
    @APIResponse(
            responseCode = "200",
            description = "YAML; a standard sent as JSON comes back as JSON, which is YAML too",
            content = @Content(mediaType = "application/yaml", schema = @Schema(ref = "StandardDocument")))
    public byte[] document(@PathParam("code") String code, @PathParam("version") String version) {
        return standards.document(code, version).orElseThrow(ProblemException::notFound);
    }

    @GET
    @Path("/{code}/comparison")
    @RolesAllowed("**")
    @Operation(operationId = "compareStandards", summary = "Two versions of a standard, clause by clause")
    public StandardComparisonView compare(
            @PathParam("code") String code,
            @QueryParam("from")
                    @Pattern(regexp = AsciiCode.FORM)
                    @NotNull
                    @Parameter(required = true, description = "A version", example = "trial")
                    String from,
            @QueryParam("to")
                    @Pattern(regexp = AsciiCode.FORM)
                    @NotNull
                    @Parameter(required = true, description = "Another version", example = "2026")
                    String to) {
        return StandardComparisonView.of(StandardComparison.of(require(code, from), require(code, to)));
    }

    private Standard require(String code, String version) {
        return standards.find(code, version).orElseThrow(ProblemException::notFound);
    }
}
