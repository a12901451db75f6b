package org.sanji.isolation;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The same attack written in another way: what a proxy, a parser or a careless comparison might take for something else. */
final class Variations {

    private static final Pattern COUNTY = Pattern.compile("/v1/counties/(\\d{6})");
    private static final List<String> HEADERS = List.of(
            "X-Tenant", "X-Tenant-Id", "X-County", "County", "X-Forwarded-Prefix", "X-Forwarded-User", "Forwarded");

    /** What may be done to both requests of an attack alike. */
    private record Variation(String name, BiFunction<Request, String, Request> change) {}

    private static final List<Variation> ALL = List.of(
            new Variation("upper case", (request, county) -> names(request, text -> text.toUpperCase(Locale.ROOT))),
            new Variation("encoded", (request, county) -> names(request, Variations::encoded)),
            new Variation(
                    "encoded twice",
                    (request, county) -> names(request, text -> encoded(text).replace("%", "%25"))),
            new Variation("a space behind", (request, county) -> names(request, text -> text + "%20")),
            new Variation("a zero behind", (request, county) -> names(request, text -> text + "%00")),
            new Variation("a step up", (request, county) -> under(request, county, "/%2e%2e")),
            new Variation("a step up, encoded", (request, county) -> under(request, county, "%2f..")),
            new Variation(
                    "a double slash",
                    (request, county) -> request.at(request.target().replaceFirst("/v1/", "/v1//"))),
            new Variation(
                    "a slash behind",
                    (request, county) -> request.at(request.target().replaceFirst("(\\?|$)", "/$1"))),
            new Variation(
                    "a matrix parameter",
                    (request, county) ->
                            request.at(request.target().replaceFirst("(\\?|$)", ";county=" + county + "$1"))),
            new Variation(
                    "county in the query",
                    (request, county) -> request.at(
                            request.target() + (request.target().contains("?") ? "&" : "?") + "county=" + county)),
            new Variation("county in the body", Variations::inBody),
            new Variation("another method", (request, county) -> request.with("X-HTTP-Method-Override", "GET")),
            new Variation("another address", (request, county) -> request.with("X-Original-URL", request.target())),
            new Variation("in English", (request, county) -> request.with("Accept-Language", "en")),
            new Variation("a page", (request, county) -> request.with("Accept", "text/html")));

    private final Random random;

    Variations(long seed) {
        this.random = new Random(seed);
    }

    /** One of them, or a header that names the attacked county. */
    Attack of(Attack attack, String attacked) {
        int which = random.nextInt(ALL.size() + HEADERS.size());
        if (which >= ALL.size()) {
            String header = HEADERS.get(which - ALL.size());
            return changed(attack, header, request -> request.with(header, attacked));
        }
        Variation variation = ALL.get(which);
        return changed(attack, variation.name(), request -> variation.change().apply(request, attacked));
    }

    private static Attack changed(Attack attack, String how, UnaryOperator<Request> change) {
        @Nullable Request never = attack.never() == null ? null : change.apply(attack.never());
        return attack.changed(how, change.apply(attack.foreign()), never);
    }

    /** Ids and codes of the path. */
    private static Request names(Request request, UnaryOperator<String> change) {
        String[] parts = request.target().split("\\?", 2);
        StringBuilder path = new StringBuilder();
        for (String segment : parts[0].substring(1).split("/")) {
            boolean name = segment.chars().anyMatch(Character::isDigit) && segment.length() > 3;
            path.append('/').append(name ? change.apply(segment) : segment);
        }
        return request.at(parts.length == 1 ? path.toString() : path + "?" + parts[1]);
    }

    private static String encoded(String text) {
        StringBuilder encoded = new StringBuilder();
        text.chars().forEach(letter -> encoded.append("%%%02X".formatted(letter)));
        return encoded.toString();
    }

    private static Request under(Request request, String county, String up) {
        return request.at(COUNTY.matcher(request.target())
                .replaceFirst(found -> "/v1/counties/" + county + up + "/" + found.group(1)));
    }

    private static Request inBody(Request request, String county) {
        boolean object = request.body() != null && request.body().startsWith("{\"");
        return object
                ? request.saying(
                        "{\"county\":\"" + county + "\"," + request.body().substring(1))
                : request;
    }
}
