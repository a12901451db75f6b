package org.sanji.capture;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.RegionCode;
import org.sanji.tenancy.Listing;

/** The filters every list of captured rows takes. Dates are inclusive. */
public record CaptureFilter(
        @QueryParam("institution") @Parameter(description = "Rows of this institution") @Nullable
        UUID institution,

        @QueryParam("region") @Parameter(description = "Rows of institutions in this region or under it") @Nullable
        RegionCode region,

        @QueryParam("from") @Parameter(description = "Rows that count on this day or later") @Nullable
        LocalDate from,

        @QueryParam("to") @Parameter(description = "Rows that count on this day or earlier") @Nullable
        LocalDate to,

        @QueryParam("sort") @Nullable String sort) {

    /** Keeps rows dated by one property. */
    public <T> Listing<T> on(String date, Listing<T> listing) {
        return listing.where("r." + date + " >= :from", "from", from).where("r." + date + " <= :to", "to", to);
    }

    /** Keeps rows that were in force on some day between the two dates. */
    public <T> Listing<T> during(String start, String end, Listing<T> listing) {
        return listing.where("r." + end + " is null or r." + end + " >= :from", "from", from)
                .where("r." + start + " <= :to", "to", to);
    }

    /** Keeps rows dated by a year of which some day lies between the two dates. */
    public <T> Listing<T> inYear(String year, Listing<T> listing) {
        return listing.where("r." + year + " >= :from", "from", from == null ? null : from.getYear())
                .where("r." + year + " <= :to", "to", to == null ? null : to.getYear());
    }
}
