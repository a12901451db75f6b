package org.sanji.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The kinds of file evidence may be, known by the ending of their name and by their content. */
public enum FileType {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    WEBP("image/webp", "webp"),
    WORKBOOK("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    DOCUMENT("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    CSV("text/csv", "csv");

    private final String mediaType;
    private final List<String> endings;

    FileType(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    public String mediaType() {
        return mediaType;
    }

    /** The type a name promises. */
    static Optional<FileType> ofName(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return name.contains(".")
                ? Arrays.stream(values())
                        .filter(type -> type.endings.contains(ending))
                        .findFirst()
                : Optional.empty();
    }

    /** All endings, as a refusal lists them. */
    static String allEndings() {
        return Arrays.stream(values()).flatMap(type -> type.endings.stream()).collect(Collectors.joining(", "));
    }
}
