package org.sanji.evidence;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A file name as a Content-Disposition header says it (RFC 6266, RFC 8187). */
public final class AttachmentName {

    private AttachmentName() {}

    /** With a name of plain letters for clients that do not read the other one. */
    public static String header(String fileName) {
        String plain = fileName.replaceAll("[^A-Za-z0-9._ -]", "_");
        // Both leave letters, digits and -._ alone; URLEncoder also leaves *, and writes a blank as +.
        String encoded = URLEncoder.encode(fileName, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"%s\"; filename*=UTF-8''%s".formatted(plain, encoded);
    }
}
