package org.sanji.standard;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.RegionCode;
import org.sanji.kernel.RegionLevel;
import org.sanji.kernel.Text;

/**
 * A published yardstick in one version. A released version never changes; two versions stand side by side.
 *
 * @param region the city or province whose standard it is, for the places under it; null when any place may be held
 *     against it
 * @param subject whether regions or the institutions serving them are evaluated
 * @param levels what is evaluated: regions of these levels, or the institutions of their tiers, in one calendar year
 * @param eligibility the gate before an application; a standard may have none
 * @param digest SHA-256, in hexadecimal, of the content as canonical JSON: layout and comments of the file do not count
 */
public record Standard(
        String code,
        String version,
        @Nullable RegionCode region,
        Text title,
        Text source,
        Subject subject,
        List<RegionLevel> levels,
        @Nullable Clause eligibility,
        List<ClauseGroup> groups,
        String digest) {

    private static final Pattern NAME = Pattern.compile("(?=.{1,40}$)[a-z0-9]+([.-][a-z0-9]+)*");

    public Standard {
        requireNonNull(code, "code is missing");
        requireNonNull(version, "version is missing");
        requireNonNull(title, "title is missing");
        requireNonNull(source, "source is missing");
        requireNonNull(subject, "subject is missing");
        requireNonNull(digest, "digest is missing");
        levels = List.copyOf(levels);
        groups = List.copyOf(groups);
    }

    /** Whether a text can be the code or the version of a standard, which are parts of paths. */
    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** Whether a place may be held against it. */
    public boolean appliesTo(RegionCode place) {
        return region == null || region.covers(place);
    }

    /** All clauses in the order of the document, the gate first. */
    public List<Clause> clauses() {
        return Stream.concat(Stream.ofNullable(eligibility), groups.stream().flatMap(group -> group.clauses().stream()))
                .toList();
    }

    public Optional<Clause> clause(String id) {
        return clauses().stream().filter(clause -> clause.id().equals(id)).findFirst();
    }

    /** The clauses people judge, wholly or in part, that speak to a level. */
    public List<Clause> judged(RegionLevel level) {
        return clauses().stream()
                .filter(clause -> clause.speaksTo(level) && clause.rule().isJudged())
                .toList();
    }

    /** The numbers of the clauses that count people who are known one by one. */
    public Set<String> clausesOfPeople() {
        return clauses().stream()
                .filter(clause -> clause.rule().countsPeople())
                .map(Clause::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The group a clause stands in; the gate stands in none. */
    public Optional<ClauseGroup> group(String clause) {
        return groups.stream()
                .filter(group ->
                        group.clauses().stream().anyMatch(one -> one.id().equals(clause)))
                .findFirst();
    }

    /** The levels of the regions it evaluates, as a refusal lists them. */
    public String levelNames() {
        return levels.stream().map(RegionLevel::name).collect(Collectors.joining(", "));
    }

    /** The codes of all measures the clauses rest on. */
    public Set<String> measures() {
        return clauses().stream()
                .flatMap(clause -> clause.rule().operands().stream())
                .map(Operand::measure)
                .collect(Collectors.toUnmodifiableSet());
    }
}
