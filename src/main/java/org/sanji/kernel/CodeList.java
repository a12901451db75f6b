package org.sanji.kernel;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The codes a property may have, with what people read for each.
 *
 * @param name the property's kind, in kebab case: {@code activity-kind}
 */
@Schema(name = "CodeList", description = "The codes a property may have, in the order to show them")
public record CodeList(@Schema(examples = "activity-kind") String name, List<Item> items) {

    /** One code and its label in both languages. */
    @Schema(name = "CodeListItem")
    public record Item(@Schema(examples = "TOPIC_STUDY") String code, Text label) {}
}
