package org.sanji.kernel;

import java.util.regex.Pattern;

/**
 * Codes: names that programs give and compare byte for byte, such as those of standards and versions. They are kept in ASCII,
 * and the database fails to compare them with anything else.
 */
public final class AsciiCode {

    /** What a code looks like, as a regular expression. */
    public static final String FORM = "^[!-~]+$";

    private static final Pattern PATTERN = Pattern.compile(FORM);

    private AsciiCode() {}

    /** Whether a text can be a code at all. */
    public static boolean isPossible(String text) {
        return PATTERN.matcher(text).matches();
    }
}
