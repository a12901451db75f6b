package org.sanji.privacy;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A text as it is compared: what people write in several ways is one. What is stored stays as it was written. */
final class SearchForm {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern MIDDLE_DOTS = Pattern.compile("[\u00B7\u2022\u2027\u30FB\u22C5]");
    private static final Pattern NOT_DIGITS = Pattern.compile("\\D+");
    private static final Pattern COUNTRY = Pattern.compile("^(?:0086|86)(?=1\\d{10}$)");
    private static final String PHONE = "phone";

    private SearchForm() {}

    static String of(String column, String text) {
        String one = Normalizer.normalize(text, Normalizer.Form.NFKC);
        if (column.endsWith(PHONE)) {
            return COUNTRY.matcher(NOT_DIGITS.matcher(one).replaceAll("")).replaceFirst("");
        }
        String dotted = MIDDLE_DOTS.matcher(one).replaceAll("\u00B7");
        return SPACES.matcher(dotted).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
