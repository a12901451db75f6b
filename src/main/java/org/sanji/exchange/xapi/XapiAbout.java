package org.sanji.exchange.xapi;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What this end of xAPI says of itself. */
public record XapiAbout(
        @Schema(description = "The versions it speaks", examples = "[\"1.0.3\"]")
        List<String> version,

        @Schema(description = "Nothing so far") Map<String, String> extensions) {}
