package org.sanji.auditcheck;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far the chain of a county was at some moment.
 *
 * @param county code under which its rows lie
 * @param link number of the last link, from 1 on
 * @param hash its hash, in hexadecimal digits
 */
public record ChainHead(String county, long link, String hash) {

    private static final Pattern COUNTY = Pattern.compile("\"county\"\\s*:\\s*\"(\\d{6})\"");
    private static final Pattern LINK = Pattern.compile("\"link\"\\s*:\\s*(\\d{1,18})");
    private static final Pattern HASH = Pattern.compile("\"hash\"\\s*:\\s*\"([0-9a-f]{64})\"");

    /** Reads one line of a published file; nothing when it is no head. */
    public static Optional<ChainHead> read(String json) {
        Matcher county = COUNTY.matcher(json);
        Matcher link = LINK.matcher(json);
        Matcher hash = HASH.matcher(json);
        return county.find() && link.find() && hash.find()
                ? Optional.of(new ChainHead(county.group(1), Long.parseLong(link.group(1)), hash.group(1)))
                : Optional.empty();
    }
}
