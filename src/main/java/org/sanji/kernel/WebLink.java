package org.sanji.kernel;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The address of a page, in the one form that all addresses of the same page have. */
public final class WebLink {

    private static final Pattern LINK = Pattern.compile("(?i)(https?)://([^/?#]+)([^#]*)(?:#.*)?");

    private WebLink() {}

    /** Scheme and host in lower case, no fragment, no trailing slash: differences that lead to the same page. */
    public static String normalised(String link) {
        Matcher parts = LINK.matcher(link);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not a link: " + link);
        }
        String place = (parts.group(1) + "://" + parts.group(2)).toLowerCase(Locale.ROOT);
        return place + parts.group(3).replaceFirst("/+$", "");
    }
}
