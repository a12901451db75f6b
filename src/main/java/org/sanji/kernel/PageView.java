package org.sanji.kernel;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next cursor of the next page; absent on the last one
 * @param total number of all items that match; only when asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PageView<T>(
        List<T> items,

        @Schema(description = "Cursor of the next page; absent on the last one") @Nullable
        String next,

        @Schema(description = "Number of all items that match; only when asked for with total=true") @Nullable
        Long total) {

    /** The page with each item shown as something else. */
    public <R> PageView<R> map(Function<T, R> view) {
        return new PageView<>(items.stream().map(view).toList(), next, total);
    }
}
