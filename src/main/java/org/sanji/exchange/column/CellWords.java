package org.sanji.exchange.column;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.CodeList;
import org.sanji.kernel.CodeLists;

/** What people read in a cell: the label of a code, yes and no, lists with semicolons. The reverse is reading a cell. */
@ApplicationScoped
public class CellWords {

    private static final String BETWEEN = "; ";

    private final CodeLists lists;

    CellWords(CodeLists lists) {
        this.lists = lists;
    }

    /** The text of a value as JSON has it; empty where there is none. */
    public String of(@Nullable JsonNode value, ColumnType type, Locale language) {
        if (value == null || value.isNull()) {
            return "";
        }
        return switch (type) {
            case ColumnType.Plain.TRUTH -> truth(value.asBoolean(), language);
            case ColumnType.Code code -> label(code.list(), value.asText(), language);
            case ColumnType.Many many -> joined(value, one -> of(one, many.element(), language));
            case ColumnType.Items items -> joined(value, one -> item(one, items.parts(), language));
            default -> value.asText();
        };
    }

    private interface Wording {
        String of(JsonNode one);
    }

    private static String joined(JsonNode values, Wording wording) {
        return values instanceof ArrayNode list
                ? StreamSupport.stream(list.spliterator(), false)
                        .map(wording::of)
                        .collect(Collectors.joining(BETWEEN))
                : "";
    }

    private String item(JsonNode item, List<ColumnType.Part> parts, Locale language) {
        return parts.stream()
                .map(part -> of(item.get(part.property()), part.type(), language))
                .collect(Collectors.joining(" "));
    }

    private static String truth(boolean truth, Locale language) {
        boolean chinese = language.getLanguage().equals(Locale.CHINESE.getLanguage());
        if (chinese) {
            return truth ? "是" : "否";
        }
        return truth ? "Yes" : "No";
    }

    private String label(String list, String code, Locale language) {
        return items(list).stream()
                .filter(item -> item.code().equals(code))
                .map(item -> item.label().in(language))
                .findFirst()
                .orElse(code);
    }

    /** The codes of a list. */
    public List<CodeList.Item> items(String list) {
        return lists.find(list).map(CodeList::items).orElse(List.of());
    }

    /** What stands in the example row of a template. */
    public String example(Column column, Locale language) {
        String example = column.example();
        if (example == null) {
            return "";
        }
        return switch (column.type()) {
            case ColumnType.Plain.TRUTH -> truth(!example.equals("false"), language);
            case ColumnType.Code code -> label(code.list(), code(code.list(), example), language);
            case ColumnType.Many(ColumnType.Code ignored) ->
                of(JsonNodeFactory.instance.arrayNode().add(TextNode.valueOf(example)), column.type(), language);
            default -> example;
        };
    }

    private String code(String list, String word) {
        return items(list).stream()
                .filter(item -> item.label().zh().equals(word))
                .map(CodeList.Item::code)
                .findFirst()
                .orElse(word);
    }
}
