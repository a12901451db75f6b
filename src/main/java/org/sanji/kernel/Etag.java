package org.sanji.kernel;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The version of an item as an entity tag: {@code "3"}. A change must name the version it is based on. */
public record Etag(int version) {

    private static final Pattern FORM = Pattern.compile("\"(\\d{1,9})\"");

    /** The tag as a header value. */
    public String header() {
        return "\"" + version + "\"";
    }

    /**
     * Refuses a change that is not based on the current version.
     *
     * @throws ProblemException 428 without an If-Match, 412 when it names another version
     */
    public void require(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw ProblemException.of(ProblemType.VERSION_REQUIRED);
        }
        Matcher form = FORM.matcher(ifMatch);
        if (!form.matches() || Integer.parseInt(form.group(1)) != version) {
            throw ProblemException.of(ProblemType.VERSION_STALE);
        }
    }
}
