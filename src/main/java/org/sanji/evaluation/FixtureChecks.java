package org.sanji.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.FieldError;
import org.sanji.kernel.Language;
import org.sanji.kernel.RegionLevel;
import org.sanji.measure.MeasureCatalogue;
import org.sanji.standard.Clause;
import org.sanji.standard.Place;
import org.sanji.standard.Standard;
import org.sanji.standard.StandardReader;
import org.sanji.standard.Window;

/** Scores a standard on the cases it comes with, and tells each difference at its place. */
final class FixtureChecks {

    /** Any day of the year, for cases to which it does not matter. */
    private static final LocalDate TODAY = LocalDate.of(Fixture.YEAR, 11, 22);

    /** More institutions than any county has. */
    private static final int MOST_ALIKE = 10_000;

    private static final int MOST_DIGITS = 15;
    private static final int MOST_DECIMALS = 4;

    private final Standard standard;
    private final Place place;
    private final List<FieldError> errors = new ArrayList<>();

    private FixtureChecks(Standard standard, Place place) {
        this.standard = standard;
        this.place = place;
    }

    /** What is wrong with the cases of a document, or with its clauses by what the cases expect of them. */
    static List<FieldError> of(Standard standard, JsonNode cases, Place place) {
        if (!cases.isMissingNode() && !cases.isArray()) {
            return List.of(FieldError.at(place.pointer(), "wrong-type"));
        }
        List<FieldError> errors = new ArrayList<>();
        for (int index = 0; index < cases.size(); index++) {
            errors.addAll(new FixtureChecks(standard, place.at(index)).check(cases.get(index)));
        }
        return errors;
    }

    private List<FieldError> check(JsonNode node) {
        Optional<Fixture> bound = StandardReader.bind(node, place, Fixture.class, errors);
        bound.ifPresent(fixture -> {
            requireWhole(fixture);
            if (errors.isEmpty()) {
                score(fixture);
            }
        });
        return errors;
    }

    private void requireWhole(Fixture fixture) {
        require("case", fixture.name());
        require("clause", fixture.clause());
        require("expect", fixture.expect());
        if (fixture.clause() != null && standard.clause(fixture.clause()).isEmpty()) {
            refuse(place.of("clause"), "no-such-value", fixture.clause());
        }
        if (fixture.level() != null && !standard.levels().contains(fixture.level())) {
            refuse(place.of("level"), "level-not-evaluated", fixture.level().name());
        }
        if (fixture.expect() != null) {
            requireOf(fixture.expect());
        }
        names(fixture.figures().keySet(), place.of("figures"));
        fixture.figures().forEach((name, figure) -> {
            if (figure == null || figure.owedBy().stream().anyMatch(Objects::isNull)) {
                refuse(place.of("figures").of(name), "missing");
            } else if (figure.value() != null) {
                number(figure.value(), place.of("figures").of(name));
            }
        });
        children(fixture.stations(), place.of("stations"));
        children(fixture.schools(), place.of("schools"));
        fixture.grants()
                .forEach((kind, grants) -> grants(grants, place.of("grants").of(kind)));
    }

    private void grants(@Nullable List<Grant> grants, Place at) {
        if (grants == null || grants.stream().anyMatch(grant -> grant == null || grant.grantedOn() == null)) {
            refuse(at, "missing");
        }
    }

    /** As a figure of a region can be: what is longer takes minutes to reckon with. */
    private void number(BigDecimal value, Place at) {
        long before = (long) value.precision() - value.scale();
        if (before > MOST_DIGITS || value.scale() > MOST_DECIMALS || value.scale() < -MOST_DIGITS) {
            refuse(at, "digits", String.valueOf(MOST_DIGITS), String.valueOf(MOST_DECIMALS));
        }
    }

    private void requireOf(Fixture.Expected expected) {
        Place at = place.of("expect");
        if (expected.result() == null) {
            refuse(at.of("result"), "missing");
        }
        expected.who().forEach((name, amount) -> {
            if (amount == null) {
                refuse(at.of("who").of(name), "missing");
            }
        });
    }

    private void require(String property, @Nullable Object value) {
        if (value == null) {
            refuse(place.of(property), "missing");
        }
    }

    private void children(List<Fixture.Child> children, Place at) {
        long together = 0;
        for (int index = 0; index < children.size(); index++) {
            Fixture.Child child = children.get(index);
            if (child == null) {
                refuse(at.at(index), "missing");
                continue;
            }
            together += Math.max(child.count(), 0);
            if (child.count() < 0 || together > MOST_ALIKE) {
                refuse(at.at(index).of("count"), "out-of-bounds", "1", String.valueOf(MOST_ALIKE));
            }
            figures(child, at.at(index).of("figures"));
        }
    }

    private void figures(Fixture.Child child, Place at) {
        names(child.figures().keySet(), at);
        child.figures().forEach((name, value) -> {
            if (value == null) {
                refuse(at.of(name), "missing");
            } else {
                number(value, at.of(name));
            }
        });
    }

    /** A misspelt figure would be one that was never recorded. */
    private void names(Collection<String> figures, Place at) {
        figures.stream().filter(name -> !isFigure(name)).forEach(name -> refuse(at.of(name), "no-such-value", name));
    }

    private static boolean isFigure(String name) {
        int end = name.indexOf('@');
        String measure = end < 0 ? name : name.substring(0, end);
        String when = end < 0 ? "" : name.substring(end + 1);
        boolean window =
                Stream.of(Window.values()).anyMatch(known -> known.name().equals(when));
        return MeasureCatalogue.find(measure).isPresent() && (end < 0 || window || when.matches("20\\d\\d"));
    }

    private void score(Fixture fixture) {
        Clause clause = standard.clause(fixture.clause()).orElseThrow();
        RegionLevel level = fixture.level() == null ? firstSpokenTo(clause) : fixture.level();
        LocalDate today = fixture.today() == null ? TODAY : fixture.today();
        Outcome actual = Scoring.outcome(clause, new Sheet(new FixtureFigures(fixture, level), Fixture.YEAR, today));
        compare(fixture.expect(), actual, place.of("expect"));
    }

    private RegionLevel firstSpokenTo(Clause clause) {
        return standard.levels().stream().filter(clause::speaksTo).findFirst().orElseThrow();
    }

    private void compare(Fixture.Expected expected, Outcome actual, Place at) {
        Quantity quantity = actual.quantity();
        same(at.of("result"), expected.result(), actual.result(), actual);
        given(at.of("value"), expected.value(), quantity.value(), actual);
        given(at.of("threshold"), expected.threshold(), quantity.threshold(), actual);
        given(at.of("numerator"), expected.numerator(), quantity.numerator(), actual);
        given(at.of("denominator"), expected.denominator(), quantity.denominator(), actual);
        same(at.of("shortfall"), text(expected.shortfall()), text(words(actual.shortfall())), actual);
        same(at.of("who"), new TreeMap<>(expected.who()), who(actual.shortfall()), actual);
        same(at.of("alternatives"), expected.alternatives(), words(actual.alternatives()), actual);
        same(at.of("missing"), expected.missing(), missing(actual), actual);
    }

    private void given(Place at, @Nullable String expected, @Nullable String actual, Outcome outcome) {
        if (expected != null) {
            same(at, expected, text(actual), outcome);
        }
    }

    private void same(Place at, Object expected, Object actual, Outcome outcome) {
        if (!expected.equals(actual)) {
            refuse(
                    at,
                    "fixture-differs",
                    String.valueOf(actual),
                    outcome.reason().in(Language.current()));
        }
    }

    private void refuse(Place at, String code, Object... arguments) {
        errors.add(FieldError.at(at.pointer(), code, arguments));
    }

    private static String text(@Nullable String value) {
        return value == null ? "-" : value;
    }

    private static List<String> words(List<Shortfall> shortfalls) {
        return shortfalls.stream()
                .map(FixtureChecks::words)
                .map(FixtureChecks::text)
                .toList();
    }

    private static @Nullable String words(@Nullable Shortfall shortfall) {
        return shortfall == null
                ? null
                : shortfall.amount() + " " + shortfall.unit().in(Locale.ENGLISH);
    }

    private static Map<String, String> who(@Nullable Shortfall shortfall) {
        return shortfall == null
                ? new TreeMap<>()
                : shortfall.who().stream()
                        .collect(Collectors.toMap(
                                owed -> owed.institution().name(),
                                Shortfall.Owed::amount,
                                (one, two) -> one,
                                TreeMap::new));
    }

    private static List<String> missing(Outcome actual) {
        return actual.missing().stream().map(FixtureChecks::words).toList();
    }

    private static String words(MissingDatum datum) {
        String question = datum.measure() + " " + datum.window() + " " + datum.year();
        return datum.institution() == null
                ? question
                : question + " " + datum.institution().name();
    }
}
