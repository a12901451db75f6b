package org.sanji.rollup;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Writes a figure as the mapper would, field by field: of an answer with ten thousand figures, finding their fields by
 * reflection took more than half.
 */
final class FigureWriter extends StdSerializer<FigureView> {

    private static final long serialVersionUID = 1L;

    FigureWriter() {
        super(FigureView.class);
    }

    @Override
    public void serialize(FigureView figure, JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeStartObject();
        json.writeStringField("region", figure.region().value());
        json.writeStringField("measure", figure.measure());
        json.writeStringField("period", figure.period().toString());
        writeDecimal(json, "value", figure.value());
        json.writeStringField("status", figure.status().name());
        json.writeBooleanField("sumOfCounties", figure.sumOfCounties());
        writeDecimal(json, "numerator", figure.numerator());
        writeDecimal(json, "denominator", figure.denominator());
        if (figure.rows() == null) {
            json.writeNullField("rows");
        } else {
            json.writeNumberField("rows", figure.rows());
        }
        json.writeStringField("asOf", figure.asOf() == null ? null : asOf(figure, provider));
        json.writeBooleanField("stale", figure.stale());
        writeMissing(json, figure);
        provider.defaultSerializeField("approved", figure.approved(), json);
        json.writeEndObject();
    }

    /** Commonly the same for all figures of an answer: put into words once. */
    private static String asOf(FigureView figure, SerializerProvider provider) {
        Object known = provider.getAttribute(figure.asOf());
        if (known == null) {
            known = String.valueOf(figure.asOf());
            provider.setAttribute(figure.asOf(), known);
        }
        return (String) known;
    }

    private static void writeDecimal(JsonGenerator json, String name, @Nullable BigDecimal value) throws IOException {
        json.writeStringField(name, value == null ? null : value.toPlainString());
    }

    private static void writeMissing(JsonGenerator json, FigureView figure) throws IOException {
        json.writeArrayFieldStart("missing");
        for (FigureView.Debtor debtor : figure.missing()) {
            json.writeStartObject();
            json.writeStringField("institution", debtor.institution().toString());
            json.writeStringField("name", debtor.name());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
