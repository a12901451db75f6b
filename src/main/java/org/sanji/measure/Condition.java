package org.sanji.measure;

import java.util.List;
import org.sanji.kernel.Text;

/**
 * A row counts only when a column has one of these values.
 *
 * @param reason said of a row that does not count
 */
public record Condition(String column, List<String> values, Text reason) {

    static Condition in(String column, String reasonZh, String reasonEn, Enum<?>... values) {
        return new Condition(column, List.of(values).stream().map(Enum::name).toList(), new Text(reasonZh, reasonEn));
    }
}
