package org.sanji.institution;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A name as a search sees it: in small letters, as the pairs of characters that stand side by side in it. Pure. */
public final class NamePairs {

    private NamePairs() {}

    /** The text in the form in which names and questions are compared. */
    static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** The pairs of a text in their order, each once; none of a text of one character. */
    public static List<String> of(String text) {
        // By code points: a character beyond the first 65,536 is one character too.
        int[] characters = folded(text).codePoints().toArray();
        return IntStream.range(1, characters.length)
                .mapToObj(end -> new String(characters, end - 1, 2))
                .distinct()
                .toList();
    }
}
