package org.sanji.exchange.release;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sanji.kernel.RegionCode;

/** The figures of one county in a release, or those of the places above the counties. */
@Schema(name = "ReleasePart")
public record ReleasePartView(
        @Schema(description = "The county; the region of the release for the figures of places above counties")
        RegionCode code,

        @Schema(description = "How many figures", examples = "1425")
        long figures,

        @Schema(description = "How many bytes their canonical rows have, line ends included", examples = "238112")
        long bytes,

        @Schema(
                description = "SHA-256 of their canonical rows",
                examples = "4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945")
        String digest,

        @Schema(description = "Institutions that were open in the period", examples = "46")
        int expected,

        @Schema(description = "Of them, those whose reports of the whole period are in", examples = "44")
        int reported,

        @Schema(description = "Of them, those whose reports of the whole period are approved", examples = "40")
        int approved) {}
