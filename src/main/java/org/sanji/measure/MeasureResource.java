package org.sanji.measure;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sanji.institution.Tier;
import org.sanji.kernel.Text;

/** The catalogue of measures: what each counts and how it adds. */
@Path("/v1/measures")
@RunOnVirtualThread
@Tag(name = "Figures")
public class MeasureResource {

    /** A measure as people read it. */
    @Schema(name = "Measure")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MeasureView(
            String code,
            Text name,
            Text unit,
            @Schema(description = "How it adds up the tree") Space space,
            @Schema(description = "How it adds over months") Time time,

            @Schema(description = "What it means when nothing is recorded")
            Absence absence,

            @Schema(description = "The tier that owes the datum") @Nullable
            Tier owedBy,

            @Schema(description = "Measure above the line, of a ratio") @Nullable
            String numerator,

            @Schema(description = "Measure below the line, of a ratio") @Nullable
            String denominator,

            @Schema(
                    description =
                            "Whether it counts people known one by one: outside of their county fewer than five are not told")
            boolean people,

            @Schema(description = "What a row must be to count")
            List<String> conditions,

            @Schema(description = "Clauses that rest on it") List<String> serves) {

        static MeasureView of(Measure measure) {
            var ratio = measure.ratio();
            return new MeasureView(
                    measure.code(),
                    measure.name(),
                    measure.unit(),
                    measure.space(),
                    measure.time(),
                    measure.absence(),
                    measure.owedBy(),
                    ratio == null ? null : ratio.numerator(),
                    ratio == null ? null : ratio.denominator(),
                    !measure.peopleCounted().isEmpty(),
                    conditions(measure),
                    measure.serves());
        }

        private static List<String> conditions(Measure measure) {
            return measure.counted().stream()
                    .flatMap(counting -> counting.conditions().stream())
                    .map(condition -> condition.column() + " = "
                            + condition.values().stream().collect(Collectors.joining(" | ")))
                    .toList();
        }
    }

    /** All measures. */
    @Schema(name = "MeasureCatalogue")
    public record Catalogue(List<MeasureView> items) {}

    @GET
    @RolesAllowed("**")
    @Operation(operationId = "listMeasures", summary = "What is counted, and how it adds")
    public Catalogue list() {
        return new Catalogue(
                MeasureCatalogue.all().stream().map(MeasureView::of).toList());
    }
}
