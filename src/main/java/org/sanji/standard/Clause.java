package org.sanji.standard;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.RegionLevel;
import org.sanji.kernel.Text;

/**
 * One sentence of a standard that gets a verdict of its own.
 *
 * @param id the number in the source document and our sub-number, such as {@code 4.1}
 * @param text the words of the document, and a translation
 * @param note how we read the words where they leave a choice
 * @param levels the levels it speaks to; empty when it speaks to all levels of its standard
 */
public record Clause(
        String id, Text title, Text text, @Nullable Text note, List<RegionLevel> levels, Rule rule) {

    private static final Pattern ID = Pattern.compile("(?=.{1,40}$)[a-z0-9]+([.-][a-z0-9]+)*");

    public Clause {
        requireNonNull(id, "id is missing");
        requireNonNull(title, "title is missing");
        requireNonNull(text, "text is missing");
        requireNonNull(rule, "rule is missing");
        levels = List.copyOf(levels);
        if (!ID.matcher(id).matches()) {
            throw new InvalidPartException("clause-id");
        }
    }

    /** Whether the standard has this text for a region of that level. */
    public boolean speaksTo(RegionLevel level) {
        return levels.isEmpty() || levels.contains(level);
    }
}
