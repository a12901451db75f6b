package org.sanji.exchange.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sanji.exchange.column.ColumnType;
import org.sanji.exchange.column.ColumnType.Plain;
import org.sanji.exchange.table.TableCell;
import org.sanji.kernel.CodeList;
import org.sanji.kernel.CodeLists;
import org.sanji.kernel.Language;
import org.sanji.kernel.ProblemException;

/**
 * Reads a cell as a client would write its value in JSON. What is not of the form of its type is handed on as text, for
 * the rules of the API to refuse; only what has no form there, such as a label, is refused here.
 */
@ApplicationScoped
class CellReading {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern DATE =
            Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[ T]0?0:00(?::00)?)?");
    private static final Pattern DIGITS_OF_DATE = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,18}");
    private static final Pattern SHORT_TIME = Pattern.compile("\\d:\\d{2}");
    private static final Pattern ITEMS = Pattern.compile("[;；\\n]");
    private static final Pattern CODES = Pattern.compile("[,，、]");
    private static final Pattern PARTS = Pattern.compile("\\s+");
    private static final Map<String, Boolean> TRUTHS = Map.of(
            "是", true, "否", false, "true", true, "false", false, "yes", true, "no", false, "1", true, "0", false);
    private static final int DIGITS_OF_A_NUMBER = 15;
    private static final long LAST_DAY = 2_958_465;

    private final CodeLists lists;
    private final Map<String, Map<String, String>> codesByWord = new HashMap<>();

    CellReading(CodeLists lists) {
        this.lists = lists;
        lists.all().forEach(list -> codesByWord.put(list.name(), words(list)));
    }

    private static Map<String, String> words(CodeList list) {
        Map<String, String> codes = new HashMap<>();
        list.items().forEach(item -> {
            codes.put(item.label().zh().toLowerCase(Locale.ROOT), item.code());
            codes.put(item.label().en().toLowerCase(Locale.ROOT), item.code());
            codes.put(item.code().toLowerCase(Locale.ROOT), item.code());
        });
        return codes;
    }

    /**
     * The value of a cell; null of an empty one. What refers to a row stays the text it is.
     *
     * @param dayZero the day that is number 0 in the file
     * @throws ProblemException 422 with one error when it cannot be read
     */
    @Nullable
    JsonNode read(TableCell cell, ColumnType type, LocalDate dayZero) {
        return switch (cell.kind()) {
            case EMPTY -> null;
            case FORMULA -> throw ProblemException.rule("", "cell-formula");
            case ERROR -> throw ProblemException.rule("", "cell-error", cell.text());
            case TEXT, NUMBER, TRUTH -> value(cell, type, dayZero);
        };
    }

    private JsonNode value(TableCell cell, ColumnType type, LocalDate dayZero) {
        boolean number = cell.kind() == TableCell.Kind.NUMBER;
        return switch (type) {
            case Plain.TEXT -> JSON.textNode(whole(cell));
            case Plain.DATE -> JSON.textNode(date(cell.text().strip(), number, dayZero));
            case Plain.INTEGER -> integer(cell.text().strip());
            case Plain.DECIMAL, Plain.REGION, Plain.ID ->
                JSON.textNode(cell.text().strip());
            case Plain.TRUTH -> JSON.booleanNode(truth(cell.text().strip()));
            case ColumnType.Code code -> JSON.textNode(code(cell.text().strip(), code));
            case ColumnType.Reference ignored -> JSON.textNode(whole(cell).strip());
            case ColumnType.Many many -> many(cell.text(), many.element(), dayZero);
            case ColumnType.Items items -> items(cell.text(), items.parts(), dayZero);
        };
    }

    /** A sheet keeps 15 digits of a number: a longer one, such as an identity number, is not the one that was typed. */
    private static String whole(TableCell cell) {
        if (cell.kind() == TableCell.Kind.NUMBER && cell.text().length() > DIGITS_OF_A_NUMBER) {
            throw ProblemException.rule("", "cell-digits", String.valueOf(DIGITS_OF_A_NUMBER));
        }
        return cell.text();
    }

    private static String date(String text, boolean number, LocalDate dayZero) {
        Matcher digits = DIGITS_OF_DATE.matcher(text);
        if (digits.matches()) {
            return iso(digits, text);
        }
        if (number) {
            return dayNumber(text, dayZero);
        }
        Matcher form = DATE.matcher(text);
        return form.matches() ? iso(form, text) : text;
    }

    private static String iso(Matcher form, String text) {
        try {
            return LocalDate.of(
                            Integer.parseInt(form.group(1)),
                            Integer.parseInt(form.group(2)),
                            Integer.parseInt(form.group(3)))
                    .toString();
        } catch (DateTimeException noSuchDay) {
            return text;
        }
    }

    private static String dayNumber(String text, LocalDate dayZero) {
        if (!INTEGER.matcher(text).matches()) {
            return text;
        }
        long day = Long.parseLong(text);
        return day > 0 && day <= LAST_DAY ? dayZero.plusDays(day).toString() : text;
    }

    private static JsonNode integer(String text) {
        if (INTEGER.matcher(text).matches()) {
            long value = Long.parseLong(text);
            return Math.abs(value) <= Integer.MAX_VALUE ? JSON.numberNode((int) value) : JSON.numberNode(value);
        }
        return text.matches("-?\\d{1,18}\\.\\d{1,18}") ? JSON.numberNode(new BigDecimal(text)) : JSON.textNode(text);
    }

    private static boolean truth(String text) {
        Boolean truth = TRUTHS.get(text.toLowerCase(Locale.ROOT));
        if (truth == null) {
            throw ProblemException.rule("", "cell-truth");
        }
        return truth;
    }

    private String code(String text, ColumnType.Code type) {
        String code = codesByWord.getOrDefault(type.list(), Map.of()).get(text.toLowerCase(Locale.ROOT));
        if (code == null) {
            throw ProblemException.rule("", "unknown-value", labels(type));
        }
        return code;
    }

    private String labels(ColumnType.Code type) {
        return lists.find(type.list()).stream()
                .flatMap(list -> list.items().stream())
                .map(item -> item.label().in(Language.current()))
                .reduce((one, other) -> one + "、" + other)
                .orElse("");
    }

    private ArrayNode many(String text, ColumnType element, LocalDate dayZero) {
        ArrayNode values = JSON.arrayNode();
        ITEMS.splitAsStream(text)
                .map(String::strip)
                .flatMap(one -> element instanceof ColumnType.Code code ? codes(one, code) : Stream.of(one))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .forEach(one -> values.add(value(TableCell.of(one), element, dayZero)));
        return values;
    }

    /** People separate codes with commas, too; but a label may have one. */
    private Stream<String> codes(String text, ColumnType.Code type) {
        boolean one = codesByWord.getOrDefault(type.list(), Map.of()).containsKey(text.toLowerCase(Locale.ROOT));
        return one ? Stream.of(text) : CODES.splitAsStream(text);
    }

    private ArrayNode items(String text, List<ColumnType.Part> parts, LocalDate dayZero) {
        ArrayNode values = JSON.arrayNode();
        ITEMS.splitAsStream(text)
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .forEach(one -> values.add(item(one, parts, dayZero)));
        return values;
    }

    /** The first part is what remains when each other has its word: a label may be several words. */
    private static List<String> words(String text, int parts) {
        List<String> words = PARTS.splitAsStream(text).toList();
        int first = words.size() - parts + 1;
        if (first <= 1) {
            return words;
        }
        return Stream.concat(
                        Stream.of(String.join(" ", words.subList(0, first))),
                        words.subList(first, words.size()).stream())
                .toList();
    }

    private ObjectNode item(String text, List<ColumnType.Part> parts, LocalDate dayZero) {
        List<String> words = words(text, parts.size());
        if (words.size() != parts.size()) {
            throw ProblemException.rule("", "cell-item", text, String.valueOf(parts.size()));
        }
        ObjectNode item = JSON.objectNode();
        for (int number = 0; number < parts.size(); number++) {
            String word = words.get(number);
            String full = SHORT_TIME.matcher(word).matches() ? "0" + word : word;
            item.set(
                    parts.get(number).property(),
                    value(TableCell.of(full), parts.get(number).type(), dayZero));
        }
        return item;
    }
}
