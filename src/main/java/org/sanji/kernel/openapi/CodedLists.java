package org.sanji.kernel.openapi;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.sanji.kernel.CodeList;
import org.sanji.kernel.CodeLists;

/** Says of every closed list of codes where its labels are: {@code x-code-list} is its name under /v1/code-lists. */
final class CodedLists {

    private static final String EXTENSION = "x-code-list";

    private final List<CodeList> lists = CodeLists.fromFile().all();

    private CodedLists() {}

    static void apply(OpenAPI document) {
        var coded = new CodedLists();
        document.getComponents().getSchemas().forEach((name, schema) -> {
            if (schema.getEnumeration() != null) {
                coded.of(name, schema).ifPresent(list -> schema.addExtension(EXTENSION, list));
            }
        });
    }

    /** The list called like the schema, or the only other one with the same codes. */
    private Optional<String> of(String name, Schema schema) {
        List<String> codes =
                schema.getEnumeration().stream().map(String::valueOf).toList();
        List<String> same = lists.stream()
                .filter(list -> codes(list).toList().equals(codes))
                .map(CodeList::name)
                .toList();
        String called = name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        if (same.contains(called)) {
            return Optional.of(called);
        }
        return same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty();
    }

    private static Stream<String> codes(CodeList list) {
        return list.items().stream().map(CodeList.Item::code);
    }
}
