package org.sanji.capture.media;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.WebLink;

/**
 * The identity of an article, so that one recorded by two institutions counts once at each level (S1 10.1): a digest of
 * its link or, without one, of outlet, day and title.
 */
final class ArticleKey {

    // No text of a client contains it, so two different articles never give the same text.
    private static final String SEPARATOR = "\0";

    private ArticleKey() {}

    static UUID of(@Nullable String link, String outlet, LocalDate publishedOn, String title) {
        return digest(
                link == null
                        ? String.join(SEPARATOR, outlet.strip(), publishedOn.toString(), title.strip())
                        : WebLink.normalised(link));
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
