package org.sanji.capture.competition;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.AdministrativeLevel;

/** Which competition entries a list shows, beside the filters every list takes. */
public record CompetitionEntryFilter(
        @QueryParam("competition") @Nullable Competition competition,
        @QueryParam("level") @Nullable AdministrativeLevel level,
        @QueryParam("prize") @Nullable Prize prize) {}
