package org.sanji.exchange.table;

import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.ProblemException;

/**
 * Looks through one part of a workbook. Elements are known by their local names alone, as a reader of sheets knows them: a
 * part is what is read as such, whatever it is called.
 */
final class PartInspection {

    /** Columns of a sheet; a feature has fewer than twenty. */
    static final int MOST_COLUMNS = 200;

    /** Characters of a cell, as Excel has it. */
    static final int LONGEST_TEXT = 32_767;

    /** What may stand in a cell beside its text. */
    private static final int LONGEST_FORMULA = 8_192;

    /** A text takes so many characters' room even when it is empty. */
    private static final int OF_A_TEXT = 8;

    private static final int LETTERS = 26;
    private static final int LONGEST_INDEX = 9;
    /** Types of cells a reader of sheets knows; without one it is a number. */
    private static final Set<String> TYPES = Set.of("n", "b", "e", "str", "s", "inlineStr");

    private final String name;
    /** Whether its name says that it is XML: pictures may be, and have longer texts than cells. */
    private final boolean named;

    private final StringBuilder index = new StringBuilder();
    private long text;
    private long sharedLength;
    private int sharedTexts;
    private long lastIndex = -1;
    private int cellsOfRow;
    private boolean inCell;
    private boolean inSharedText;
    private boolean pointing;
    private int valueDepth;

    PartInspection(String name, boolean named) {
        this.name = name;
        this.named = named;
    }

    /** Characters that a reader of sheets keeps if it reads this part. */
    long sharedLength() {
        return sharedLength;
    }

    /** How many shared texts are in it. */
    int sharedTexts() {
        return sharedTexts;
    }

    /** The last shared text a cell points to, counted from 0; −1 if none does. */
    long lastIndex() {
        return lastIndex;
    }

    /**
     * Reads the part to its end.
     *
     * @throws ProblemException 422 with what is wrong with it
     */
    void inspect(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD -> requireNamedOtherwise();
                case XMLStreamConstants.START_ELEMENT -> begin(xml);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> add(xml);
                case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                default -> {
                    // says nothing about size
                }
            }
        }
    }

    /** Nothing follows from the type of a document, as nobody reads it; but no sheet has one. */
    private void requireNamedOtherwise() {
        if (named) {
            throw ProblemException.rule("", "archive-document-type", name);
        }
    }

    private void begin(XMLStreamReader xml) {
        if (!inCell && !inSharedText) {
            text = 0;
        }
        if (valueDepth > 0) {
            valueDepth++;
        }
        switch (xml.getLocalName()) {
            case "row" -> cellsOfRow = 0;
            case "c" -> beginCell(xml.getAttributeValue(null, "r"), xml.getAttributeValue(null, "t"));
            case "v" -> valueDepth = Math.max(valueDepth, pointing ? 1 : 0);
            case "si" -> beginSharedText();
            default -> {
                // is nothing a reader keeps
            }
        }
    }

    /** A cell that names no column stands behind the one before it; none stands in another. */
    private void beginCell(@Nullable String place, @Nullable String type) {
        cellsOfRow++;
        if (cellsOfRow > MOST_COLUMNS || (place != null && column(place) > MOST_COLUMNS)) {
            throw ProblemException.rule("", "workbook-columns", String.valueOf(MOST_COLUMNS));
        }
        if (type != null && !TYPES.contains(type)) {
            throw ProblemException.rule("", "workbook-cell-type", type);
        }
        if (inCell) {
            throw ProblemException.rule("", "archive-broken");
        }
        inCell = true;
        pointing = "s".equals(type);
    }

    private void beginSharedText() {
        inSharedText = true;
        sharedTexts++;
        sharedLength += OF_A_TEXT;
    }

    /** The column a cell names, counted from 1: of {@code AB7} it is 28, and so of {@code $ab$7}. */
    private static long column(String place) {
        long column = 0;
        for (int at = place.startsWith("$") ? 1 : 0; at < place.length() && column <= MOST_COLUMNS; at++) {
            char letter = Character.toUpperCase(place.charAt(at));
            if (letter < 'A' || letter > 'Z') {
                return column;
            }
            column = column * LETTERS + letter - 'A' + 1;
        }
        return column;
    }

    private void add(XMLStreamReader xml) {
        int length = xml.getTextLength();
        text += length;
        sharedLength += sharedTexts > 0 || !named ? length : 0;
        if (named && text > LONGEST_TEXT + LONGEST_FORMULA) {
            throw ProblemException.rule("", "workbook-text", String.valueOf(LONGEST_TEXT));
        }
        if (valueDepth > 0 && index.length() <= LONGEST_INDEX) {
            index.append(xml.getText());
        }
    }

    private void end(String element) {
        inCell = inCell && !element.equals("c");
        inSharedText = inSharedText && !element.equals("si");
        if (valueDepth == 1 && !index.isEmpty()) {
            lastIndex = Math.max(lastIndex, number(index.toString()));
            index.setLength(0);
        }
        valueDepth = Math.max(0, valueDepth - 1);
    }

    /** What is no number is nobody's place; what is too long for one is beyond all. */
    private static long number(String text) {
        try {
            return text.length() > LONGEST_INDEX ? Long.MAX_VALUE : Long.parseLong(text);
        } catch (NumberFormatException noNumber) {
            return -1;
        }
    }
}
