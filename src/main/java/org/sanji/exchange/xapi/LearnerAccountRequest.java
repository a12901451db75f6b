package org.sanji.exchange.xapi;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.PersonIdentity;

/** An account of a learner on a platform, as its statements name it. */
public record LearnerAccountRequest(
        @NotNull
        @Size(min = 1, max = 200)
        @Schema(
                description = "The page of the platform, byte for byte as account.homePage of its statements",
                examples = "https://learning.example.cn")
        String homePage,

        @NotBlank
        @Size(min = 1, max = 100)
        @Schema(description = "The account's name there, as account.name of its statements", examples = "u-1625378")
        String name,

        @Nullable @Schema(description = "The learner's id, when no identity number is sent")
        UUID learner,

        @Nullable
        @Schema(
                description =
                        "The learner's resident identity number, when no id is sent. Never stored and never shown",
                pattern = PersonIdentity.FORM,
                writeOnly = true)
        String idNumber) {}
