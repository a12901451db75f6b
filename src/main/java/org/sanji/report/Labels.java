package org.sanji.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.sanji.kernel.CodeLists;

/** What codes are called on a page. */
@ApplicationScoped
class Labels {

    private final CodeLists lists;

    Labels(CodeLists lists) {
        this.lists = lists;
    }

    /** The label of a constant in a code list, or the constant itself. */
    String of(String list, Enum<?> constant, Locale language) {
        return lists.find(list).stream()
                .flatMap(found -> found.items().stream())
                .filter(item -> item.code().equals(constant.name()))
                .map(item -> item.label().in(language))
                .findFirst()
                .orElse(constant.name());
    }
}
