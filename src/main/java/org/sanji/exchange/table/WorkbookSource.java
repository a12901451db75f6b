package org.sanji.exchange.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.ProblemException;

/** The first visible sheet of a workbook, after {@link WorkbookInspection} has looked through it. */
final class WorkbookSource implements TableSource {

    private static final LocalDate SINCE_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate SINCE_1904 = LocalDate.of(1904, 1, 1);
    /** A sheet keeps so many digits of a number; what lies beyond comes from reckoning in binary. */
    private static final MathContext DIGITS = new MathContext(15);

    private static final int LONGEST_NUMBER = 40;

    private final ReadableWorkbook workbook;
    private final Stream<Row> rows;
    private int line;

    WorkbookSource(Path file) throws IOException {
        WorkbookInspection.inspect(file);
        workbook = opened(file);
        try {
            rows = sheet().openStream();
        } catch (IOException | RuntimeException failure) {
            workbook.close();
            throw broken(failure);
        }
    }

    private static ReadableWorkbook opened(Path file) {
        try {
            return new ReadableWorkbook(file.toFile());
        } catch (IOException | RuntimeException failure) {
            throw broken(failure);
        }
    }

    private Sheet sheet() {
        return workbook.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .findFirst()
                .orElseThrow(() -> ProblemException.rule("", "workbook-without-sheet"));
    }

    /** A reader of sheets has no one exception for what it cannot make sense of. */
    private static ProblemException broken(Exception cause) {
        return cause instanceof ProblemException known ? known : ProblemException.rule("", "archive-broken");
    }

    @Override
    public Iterator<TableRow> rows() {
        Iterator<Row> found = rows.iterator();
        return new Rows(() -> {
            try {
                return found.hasNext() ? row(found.next()) : null;
            } catch (RuntimeException failure) {
                throw broken(failure);
            }
        });
    }

    @Override
    public LocalDate dayZero() {
        return workbook.isDate1904() ? SINCE_1904 : SINCE_1900;
    }

    @Override
    public void close() throws IOException {
        rows.close();
        workbook.close();
    }

    /** A row that does not say its number, or says one again, is the one behind the row before it. */
    private TableRow row(Row row) {
        line = Math.max(row.getRowNum(), line + 1);
        List<TableCell> cells = new ArrayList<>(row.getCellCount());
        for (int column = 0; column < row.getCellCount(); column++) {
            cells.add(cell(row.getCell(column)));
        }
        return new TableRow(line, cells);
    }

    private static TableCell cell(@Nullable Cell cell) {
        if (cell == null) {
            return TableCell.EMPTY;
        }
        return switch (cell.getType()) {
            case EMPTY -> TableCell.EMPTY;
            case STRING -> TableCell.of(String.valueOf(cell.getValue()));
            case NUMBER -> new TableCell(TableCell.Kind.NUMBER, number(cell));
            case BOOLEAN -> new TableCell(TableCell.Kind.TRUTH, String.valueOf(cell.asBoolean()));
            case FORMULA -> formula(cell);
            case ERROR -> new TableCell(TableCell.Kind.ERROR, String.valueOf(cell.getRawValue()));
        };
    }

    /** Some programs write every text as what a formula says, and have no formula. */
    private static TableCell formula(Cell cell) {
        return cell.getFormula() == null
                ? TableCell.of(Objects.toString(cell.getRawValue(), ""))
                : new TableCell(TableCell.Kind.FORMULA, "=" + cell.getFormula());
    }

    private static String number(Cell cell) {
        BigDecimal number = cell.asNumber().round(DIGITS).stripTrailingZeros();
        boolean writable = Math.abs((long) number.precision() - number.scale()) < LONGEST_NUMBER
                && Math.abs((long) number.scale()) < LONGEST_NUMBER;
        return writable ? number.toPlainString() : number.toString();
    }
}
