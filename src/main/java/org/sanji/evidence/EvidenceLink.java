package org.sanji.evidence;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sanji.capture.WebAddress;

/** Where a piece of evidence is to be read from now on. */
public record EvidenceLink(
        @NotBlank @Size(max = 500) @WebAddress @Schema(examples = "https://www.example.cn/2025/0518/1.html")
        String link) {}
