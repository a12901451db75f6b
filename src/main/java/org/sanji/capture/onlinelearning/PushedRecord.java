package org.sanji.capture.onlinelearning;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.FieldError;

/**
 * What became of one record.
 *
 * @param record the stored row; null when it was rejected
 * @param errors why it was rejected, with pointers into the record
 */
public record PushedRecord(PushOutcome outcome, @Nullable UUID record, List<FieldError> errors) {

    static PushedRecord rejected(List<FieldError> errors) {
        return new PushedRecord(PushOutcome.REJECTED, null, errors);
    }

    static PushedRecord rejected(String pointer, String code, Object... arguments) {
        return rejected(List.of(FieldError.at(pointer, code, arguments)));
    }
}
