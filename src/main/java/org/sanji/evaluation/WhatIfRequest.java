package org.sanji.evaluation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Changes nobody has made, in the order in which they would be made. */
public record WhatIfRequest(
        @NotNull @Size(min = 1, max = 100) @Schema(examples = """
                        [{"kind":"ADD","feature":"media-reports","body":{
                        "institution":"0190163d-8694-739b-aea5-966c26f8ad90","title":"指尖上的社区课堂",
                        "outlet":"常州日报","outletLevel":"MUNICIPAL","kind":"NEWSPAPER","publishedOn":"2025-05-18",
                        "subject":"DIGITAL_LEARNING"}},
                        {"kind":"REMOVE","feature":"activities","id":"0190163d-8694-739b-aea5-966c26f8ad91"}]""")
        List<@NotNull @Valid HypotheticalChange> changes) {}
