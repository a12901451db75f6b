package org.sanji.standard;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.RegionLevel;
import org.sanji.kernel.Text;

/** The published standards. */
@Path("/v1/standards")
@RunOnVirtualThread
@Tag(name = "Evaluations")
public class StandardResource {

    private final StandardCatalogue standards;

    StandardResource(StandardCatalogue standards) {
        this.standards = standards;
    }

    /** One version of a standard in a list. */
    @Schema(name = "StandardSummary")
    public record Summary(String code, String version, Text title, List<RegionLevel> levels, String digest) {}

    /** All versions of all standards. */
    @Schema(name = "StandardCatalogue")
    public record Catalogue(List<Summary> items) {}

    @GET
    @RolesAllowed("**")
    @Operation(operationId = "listStandards", summary = "All standards, each version by itself")
    public Catalogue list() {
        return new Catalogue(standards.all().stream()
                .map(standard -> new Summary(
                        standard.code(), standard.version(), standard.title(), standard.levels(), standard.digest()))
                .toList());
    }

    @GET
    @Path("/{code}/versions/{version}")
    @RolesAllowed("**")
    @Operation(operationId = "getStandard", summary = "One version of a standard with every clause and rule")
    public StandardView get(@PathParam("code") String code, @PathParam("version") String version) {
        return standards.find(code, version).map(StandardView::of).orElseThrow(ProblemException::notFound);
    }
}
