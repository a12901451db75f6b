package org.sanji.local.sample;

import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Values as they stand in a statement. They all come from this package. */
final class Literal {

    private Literal() {}

    static void append(StringBuilder text, @Nullable Object value) {
        switch (value) {
            case null -> text.append("null");
            case UUID id -> appendBytes(text, id);
            case byte[] bytes ->
                text.append("x'").append(HexFormat.of().formatHex(bytes)).append('\'');
            case Integer number -> text.append(number.intValue());
            case BigDecimal number -> text.append(number.toPlainString());
            case Boolean flag -> text.append(flag.booleanValue());
            case Enum<?> code -> appendText(text, code.name());
            default -> appendText(text, value.toString());
        }
    }

    private static void appendBytes(StringBuilder text, UUID id) {
        text.append("x'");
        appendHexadecimal(text, id.getMostSignificantBits());
        appendHexadecimal(text, id.getLeastSignificantBits());
        text.append('\'');
    }

    private static void appendHexadecimal(StringBuilder text, long bits) {
        for (int shift = Long.SIZE - 4; shift >= 0; shift -= 4) {
            text.append(Character.forDigit((int) (bits >>> shift) & 0xF, 16));
        }
    }

    private static void appendText(StringBuilder text, String value) {
        text.append('\'');
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            if (character == '\'' || character == '\\') {
                text.append('\\');
            }
            text.append(character);
        }
        text.append('\'');
    }
}
