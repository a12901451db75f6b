package org.sanji.kernel;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of a content somebody asks for (RFC 9110, 14.2).
 *
 * @param from its first byte, counted from 0
 * @param length how many bytes; 0 only of what is empty
 * @param size bytes of the whole
 */
public record ByteRange(long from, long length, long size) {

    private static final Pattern FORM = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /** The whole where no single part that exists is asked for: a server may always give the whole. */
    public static ByteRange of(@Nullable String header, long size) {
        var whole = new ByteRange(0, size, size);
        Matcher form = FORM.matcher(header == null ? "" : header.strip());
        if (!form.matches() || (form.group(1).isEmpty() && form.group(2).isEmpty())) {
            return whole;
        }
        boolean fromEnd = form.group(1).isEmpty();
        long first = fromEnd ? Math.max(0, size - Long.parseLong(form.group(2))) : Long.parseLong(form.group(1));
        long last = fromEnd || form.group(2).isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(form.group(2)));
        return first <= last ? new ByteRange(first, last - first + 1, size) : whole;
    }

    public boolean isWhole() {
        return length == size;
    }

    /** As a Content-Range header says it. */
    public String header() {
        return "bytes %d-%d/%d".formatted(from, from + length - 1, size);
    }
}
