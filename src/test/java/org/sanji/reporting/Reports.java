package org.sanji.reporting;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanji.institution.Tier;
import org.sanji.kernel.RegionCode;

/** Reports for tests that need no database. */
final class Reports {

    private Reports() {}

    static ExpectedReport of(
            Tier tier,
            String region,
            @Nullable String above,
            ReportState state,
            @Nullable LocalDate firstSubmittedOn,
            UUID institution) {
        return new ExpectedReport(
                institution,
                "测试机构",
                tier,
                new RegionCode(region),
                new RegionCode(region),
                null,
                above == null ? null : new RegionCode(above),
                null,
                0,
                state,
                null,
                firstSubmittedOn,
                null,
                null);
    }
}
