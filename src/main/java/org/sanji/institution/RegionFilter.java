package org.sanji.institution;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.FieldError;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;
import org.sanji.kernel.RegionCode;
import org.sanji.kernel.RegionLevel;

/** Which places of the map a list shows. */
public record RegionFilter(
        @QueryParam("parent")
        @Parameter(description = "Code of the place directly above; without it and without under, the provinces")
        @Nullable
        RegionCode parent,

        @QueryParam("under") @Parameter(description = "Code of a place above, however far; instead of parent") @Nullable
        RegionCode under,

        @QueryParam("level") @Nullable RegionLevel level,

        @QueryParam("q") @Parameter(description = "Part of the name", example = "湖塘") @Nullable
        String q,

        @QueryParam("on")
        @Parameter(description = "Only places of this day, with the names of that day", example = "2023-06-30")
        @Nullable
        LocalDate on) {

    static final String VALID = "and (validFrom is null or validFrom <= :on) and (validTo is null or validTo >= :on)";

    /** @throws ProblemException 400 when it says twice where */
    void requireOnePlace() {
        if (parent != null && under != null) {
            throw ProblemException.of(
                    ProblemType.VALIDATION_FAILED, List.of(FieldError.parameter("under", "instead-of", "parent")));
        }
    }

    /** As a condition of a query for places. */
    String condition() {
        var condition = new StringBuilder();
        if (under != null) {
            condition.append("code > :under and code <= :highest ");
        } else {
            condition.append(parent == null ? "parent is null " : "parent = :parent ");
        }
        condition.append(level == null ? "" : "and level = :level ");
        condition.append(q == null ? "" : "and locate(:q, name) > 0 ");
        return condition.append(on == null ? "" : VALID).toString();
    }

    /** The parameters of the condition. */
    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        if (under != null) {
            parameters.put("under", under.value());
            parameters.put("highest", under.highest());
        } else if (parent != null) {
            parameters.put("parent", parent.value());
        }
        if (level != null) {
            parameters.put("level", level);
        }
        if (q != null) {
            parameters.put("q", q);
        }
        if (on != null) {
            parameters.put("on", on);
        }
        return parameters;
    }
}
