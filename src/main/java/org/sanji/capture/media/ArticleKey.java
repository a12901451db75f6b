package org.sanji.capture.media;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The identity of an article, so that one recorded by two institutions counts once at each level (S1 10.1): a digest of
 * its link or, without one, of outlet, day and title.
 */
final class ArticleKey {

    private static final Pattern LINK = Pattern.compile("(?i)(https?)://([^/?#]+)([^#]*)(?:#.*)?");
    // No text of a client contains it, so two different articles never give the same text.
    private static final String SEPARATOR = "\0";

    private ArticleKey() {}

    static UUID of(@Nullable String link, String outlet, LocalDate publishedOn, String title) {
        return digest(
                link == null
                        ? String.join(SEPARATOR, outlet.strip(), publishedOn.toString(), title.strip())
                        : normalised(link));
    }

    /** Scheme and host in lower case, no fragment, no trailing slash: differences that lead to the same page. */
    static String normalised(String link) {
        Matcher parts = LINK.matcher(link);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not a link: " + link);
        }
        String place = (parts.group(1) + "://" + parts.group(2)).toLowerCase(Locale.ROOT);
        return place + parts.group(3).replaceFirst("/+$", "");
    }

    private static UUID digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            ByteBuffer bytes = ByteBuffer.wrap(digest);
            return new UUID(bytes.getLong(), bytes.getLong());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
