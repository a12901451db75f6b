package org.sanji.vitess;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The statements that may go to more than the counties they name: {@code k8s/vitess/statements-across-counties.txt}. A line is
 * part of a statement; the lines behind a {@code #} before it are its reason.
 */
final class CrossingStatements {

    private static final String AT_TIMES = "~";
    private static final Path FILE = Path.of("k8s/vitess/statements-across-counties.txt");

    /** Parts of statements, each with its reason. */
    private final Map<String, String> reasons;

    /** Of them, those that are not asked in every run: at night, or at a moment nobody foresees. */
    private final Set<String> atTimes;

    private final TreeSet<String> matched = new TreeSet<>();

    CrossingStatements(Map<String, String> reasons, Set<String> atTimes) {
        this.reasons = reasons;
        this.atTimes = atTimes;
    }

    static CrossingStatements committed() {
        try {
            return parsed(Files.readAllLines(FILE));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static CrossingStatements parsed(List<String> lines) {
        Map<String, String> reasons = new LinkedHashMap<>();
        Set<String> atTimes = new TreeSet<>();
        String reason = "";
        boolean ended = true;
        for (String line : lines) {
            if (line.startsWith("#")) {
                reason = (ended ? "" : reason + " ") + line.substring(1).strip();
                ended = false;
            } else if (!line.isBlank()) {
                String part = flat(line.startsWith(AT_TIMES) ? line.substring(AT_TIMES.length()) : line);
                if (line.startsWith(AT_TIMES)) {
                    atTimes.add(part);
                }
                reasons.put(part, reason);
                ended = true;
            }
        }
        return new CrossingStatements(reasons, atTimes);
    }

    boolean allow(String statement) {
        String text = flat(statement);
        List<String> found = reasons.keySet().stream().filter(text::contains).toList();
        matched.addAll(found);
        return !found.isEmpty();
    }

    /** Entries that no statement needed. */
    List<String> unneeded() {
        return reasons.keySet().stream()
                .filter(part -> !matched.contains(part) && !atTimes.contains(part))
                .toList();
    }

    List<String> withoutReason() {
        List<String> bare = new ArrayList<>();
        reasons.forEach((part, reason) -> {
            if (reason.isBlank()) {
                bare.add(part);
            }
        });
        return bare;
    }

    private static String flat(String text) {
        return text.replace("`", "").replaceAll("\\s+", " ").strip().toLowerCase(java.util.Locale.ROOT);
    }
}
