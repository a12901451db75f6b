package org.sanji.contract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the operation of a request; of two templates the one with more literal segments. */
final class Routes {

    private record Route(String[] segments, Document.Operation operation) {

        boolean matches(String[] path) {
            for (int at = 0; at < path.length; at++) {
                if (!isParameter(segments[at]) && !matchesPart(segments[at], path[at])) {
                    return false;
                }
            }
            return true;
        }

        /** A parameter may be only part of a segment, as in {feature}.xlsx. */
        private static boolean matchesPart(String segment, String given) {
            return segment.equals(given)
                    || segment.contains("{")
                            && given.matches(segment.replace(".", "\\.").replaceAll("\\{[^}]*}", ".+"));
        }

        private static boolean isParameter(String segment) {
            return segment.startsWith("{") && segment.endsWith("}");
        }

        long literal() {
            long literal = 0;
            for (String segment : segments) {
                literal += isParameter(segment) ? 0 : 1;
            }
            return literal;
        }
    }

    /** What the server takes for the same path. */
    private static final Pattern SLASHES = Pattern.compile("/{2,}");

    private static final Pattern MATRIX = Pattern.compile(";[^/]*");

    private final Map<String, List<Route>> byShape = new HashMap<>();

    Routes(Document document) {
        document.operations().forEach(operation -> {
            String[] segments = segments(operation.path());
            byShape.computeIfAbsent(shape(operation.method(), segments), absent -> new ArrayList<>())
                    .add(new Route(segments, operation));
        });
        byShape.values()
                .forEach(routes ->
                        routes.sort(Comparator.comparingLong(Route::literal).reversed()));
    }

    Document.@Nullable Operation find(String method, String path) {
        String wanted = method.equals("HEAD") ? "get" : method.toLowerCase(Locale.ROOT);
        String[] segments = segments(path);
        for (Route route : byShape.getOrDefault(shape(wanted, segments), List.of())) {
            if (route.matches(segments)) {
                return route.operation();
            }
        }
        return null;
    }

    private static String[] segments(String path) {
        return MATRIX.matcher(SLASHES.matcher(path).replaceAll("/"))
                .replaceAll("")
                .replaceFirst("/$", "")
                .split("/");
    }

    private static String shape(String method, String[] segments) {
        return method + segments.length;
    }
}
