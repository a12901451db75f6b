package org.sanji.kernel;

import java.util.regex.Pattern;

/** Text people can see all of: what is refused in every body, whoever reads it. */
public final class PlainText {

    // Control characters but line feed and tab; zero-width, bidirectional and other invisible format characters.
    private static final Pattern FORBIDDEN = Pattern.compile(
            "[\\p{Cc}&&[^\\n\\t]]|[\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF\\p{Cs}\\p{Cn}]");

    private PlainText() {}

    /** Whether no character of a text is a control character or invisible. */
    public static boolean isPlain(String text) {
        return !FORBIDDEN.matcher(text).find();
    }
}
