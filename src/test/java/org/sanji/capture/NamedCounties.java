package org.sanji.capture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Holds every statement of the running application to one rule: a table whose rows belong to counties is never read or
 * written without a condition on the county, or a county in what is inserted; and nobody turns foreign keys off. The
 * application has no statement that needs an exemption: sums over counties name a range of them.
 */
final class NamedCounties {

    private static final Pattern CREATED = Pattern.compile("create table (\\w+) \\((.*?)\\n\\)", Pattern.DOTALL);
    private static final Pattern NAMED =
            Pattern.compile("\\b(from|join|(?<!key )update|into|,)\\s+([a-z_]+)(?:\\s+(?:as\\s+)?([a-z0-9_]+))?");
    private static final Set<String> NO_ALIAS = Set.of(
            "where",
            "set",
            "on",
            "from",
            "values",
            "using",
            "force",
            "use",
            "order",
            "group",
            "limit",
            "for",
            "inner",
            "left",
            "join",
            "cross",
            "straight_join",
            "union",
            "select",
            "having",
            "right",
            "ignore",
            "natural",
            "as");
    private static final String COMPARED = "\\s*(=|<=>|<>|>=|<=|>|<|in\\b|between\\b|like\\b)";
    private static final Set<String> TABLES = tables();

    private final Map<String, String> seen = new ConcurrentHashMap<>();

    /** How many different statements were held against the rule. */
    int count() {
        return seen.size();
    }

    /**
     * Refuses a statement that breaks the rule: the request or job it belongs to fails, and the test with it.
     *
     * @throws IllegalStateException names the tables
     */
    void inspect(String statement) {
        String missing = seen.computeIfAbsent(statement, NamedCounties::without);
        if (!missing.isEmpty()) {
            throw new IllegalStateException("No county is named for " + missing + ": " + statement);
        }
    }

    /** The tables of a statement that stand there without their county. */
    static String without(String statement) {
        String text = statement.replaceAll("\\s+", " ").replace("`", "").toLowerCase(java.util.Locale.ROOT);
        if (text.contains("foreign_key_checks")) {
            return "foreign_key_checks";
        }
        Set<String> missing = new TreeSet<>();
        Matcher named = NAMED.matcher(text);
        while (named.find()) {
            String table = named.group(2);
            if (TABLES.contains(table) && isTable(named) && !isHeld(text, named, table)) {
                missing.add(table);
            }
        }
        return String.join(", ", missing);
    }

    /** Behind a comma a table has an alias here; what has none is a column. */
    private static boolean isTable(Matcher named) {
        boolean comma = named.group(1).equals(",");
        return !comma || named.group(3) != null && !NO_ALIAS.contains(named.group(3));
    }

    private static boolean isHeld(String text, Matcher named, String table) {
        if (named.group(1).equals("into")) {
            // Where no columns are named the first one is meant, and that is the county.
            return text.substring(named.end(2)).matches("^\\s*(\\([^)]*\\bcounty\\b|select \\?,).*");
        }
        String alias = Optional.ofNullable(named.group(3))
                .filter(word -> !NO_ALIAS.contains(word))
                .map(word -> word + "\\.")
                .orElse("(?:" + table + "\\.)?");
        String column = "(?<![\\w.])" + alias + "county";
        return Stream.of(
                        column + COMPARED,
                        "(=|>|<|\\bin \\()\\s*" + column + "\\b",
                        "\\(" + column + ",[^)]*\\)" + COMPARED,
                        "using \\(county")
                .anyMatch(form -> Pattern.compile(form).matcher(text).find());
    }

    /** The tables with a county, from the migrations. */
    private static Set<String> tables() {
        try (Stream<Path> files = Files.walk(Path.of("migrations"))) {
            List<Path> scripts =
                    files.filter(file -> file.toString().endsWith(".sql")).toList();
            Set<String> tables = new TreeSet<>();
            for (Path script : scripts) {
                Matcher created = CREATED.matcher(Files.readString(script));
                while (created.find()) {
                    if (created.group(2).matches("(?s).*\\n\\s+county char.*")) {
                        tables.add(created.group(1));
                    }
                }
            }
            return tables;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
