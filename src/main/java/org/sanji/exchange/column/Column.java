package org.sanji.exchange.column;

import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Text;

/**
 * A column of a feature.
 *
 * @param property the property of the request, as in JSON
 * @param heading what people read above it
 * @param required whether a new row needs a value
 * @param keeps whether an empty cell leaves what the server filled in
 * @param person whether it says who or where somebody is: shown masked, and compared by what is stored
 * @param example for the template
 */
public record Column(
        String property,
        Text heading,
        ColumnType type,
        boolean required,
        boolean keeps,
        boolean person,
        @Nullable String example) {

    /** The column that names a row by its id. Every table may have it; rows with an id are changed, not added. */
    public static final Column ID =
            new Column("id", new Text("系统编号", "Id"), ColumnType.Plain.ID, false, false, false, null);
}
