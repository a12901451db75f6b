package org.sanji.evidence;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.FieldError;
import org.sanji.kernel.PlainText;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;

/**
 * The name of a file as people know it. It is shown and given back, and never becomes part of a path here; but it may
 * become one where somebody saves the file.
 *
 * @param type what its ending promises
 */
public record FileName(String value, FileType type) {

    static final int LONGEST = 200;
    private static final String PARAMETER = "name";

    /**
     * Reads the name of an upload.
     *
     * @throws ProblemException 400 with everything that is wrong with it
     */
    public static FileName of(@Nullable String name) {
        String given = name == null ? "" : name.strip();
        List<FieldError> errors = errors(given);
        if (!errors.isEmpty()) {
            throw ProblemException.of(ProblemType.VALIDATION_FAILED, errors);
        }
        return new FileName(given, FileType.ofName(given).orElseThrow());
    }

    private static List<FieldError> errors(String name) {
        List<FieldError> errors = new ArrayList<>();
        if (name.codePointCount(0, name.length()) > LONGEST) {
            errors.add(FieldError.parameter(PARAMETER, "file-name-too-long", String.valueOf(LONGEST)));
        }
        if (name.contains("/") || name.contains("\\") || name.startsWith("..")) {
            errors.add(FieldError.parameter(PARAMETER, "file-name-path"));
        }
        if (!PlainText.isPlain(name) || name.contains("\n") || name.contains("\t")) {
            errors.add(FieldError.parameter(PARAMETER, "forbidden-character"));
        }
        if (FileType.ofName(name).isEmpty() || name.lastIndexOf('.') == 0) {
            errors.add(FieldError.parameter(PARAMETER, "file-name-ending", FileType.allEndings()));
        }
        return errors;
    }
}
