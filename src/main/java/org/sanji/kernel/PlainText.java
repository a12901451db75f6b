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
        return isCommon(text) || !FORBIDDEN.matcher(text).find();
    }

    /** Nearly every text consists of nothing else, and need not be searched with a pattern. */
    private static boolean isCommon(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (!isCommon(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    /** Printable ASCII, Chinese characters and their punctuation. */
    private static boolean isCommon(char letter) {
        return (letter >= ' ' && letter <= '~')
                || (letter >= '\u4E00' && letter <= '\u9FA5')
                || (letter >= '\u3001' && letter <= '\u3011')
                || (letter >= '\uFF01' && letter <= '\uFF5E');
    }
}
