package org.sanji.exchange.release;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sanji.kernel.RegionCode;

@DisplayName("Of the parts of a release somebody may read")
class ReleaseSliceTest {

    private static final ReleasePartsSql.Part OLD = part("320412", 0, 10);
    private static final ReleasePartsSql.Part BETWEEN = part("320413", 10, 5);
    private static final ReleasePartsSql.Part NEW = part("320499", 15, 7);

    @Test
    @DisplayName("all are told where they lie together")
    void together() {
        assertEquals(
                List.of(OLD, BETWEEN, NEW), ReleaseSlice.together(List.of(OLD, BETWEEN, NEW), new RegionCode("3204")));
        assertEquals(List.of(), ReleaseSlice.together(List.of(), new RegionCode("3204")));
    }

    @Test
    @DisplayName("those beside another county's are not told as if they lay together")
    void apart() {
        assertEquals(List.of(NEW), ReleaseSlice.together(List.of(OLD, NEW), new RegionCode("320499")));
        assertEquals(List.of(OLD), ReleaseSlice.together(List.of(OLD), new RegionCode("320499")));
        assertEquals(
                List.of(BETWEEN, NEW),
                ReleaseSlice.together(List.of(BETWEEN, NEW), new RegionCode("320499")),
                "a part of the county under its code before, beside it");
    }

    private static ReleasePartsSql.Part part(String code, long first, long figures) {
        return new ReleasePartsSql.Part(
                new ReleasePartView(new RegionCode(code), figures, figures * 100, "digest", 1, 1, 1),
                first,
                first * 100);
    }
}
