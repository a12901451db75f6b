package org.sanji.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook of activities, each another one.
 *
 * @param institutions their names
 */
public record ActivityWorkbook(List<String> institutions) {

    private static final List<String> HEADINGS = List.of("机构", "活动名称", "活动类型", "学习方式", "活动日期", "参加人数", "合作场所", "备注");
    private static final int DAYS = 1_000;
    private static final int AT_ONCE = 1_000;

    /** Writes so many rows. */
    public Path write(Path file, int rows) throws IOException {
        Files.createDirectories(file.getParent());
        try (OutputStream out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "bench", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("活动");
            for (int column = 0; column < HEADINGS.size(); column++) {
                sheet.inlineString(0, column, HEADINGS.get(column));
            }
            for (int row = 1; row <= rows; row++) {
                write(sheet, row);
                if (row % AT_ONCE == 0) {
                    sheet.flush();
                }
            }
        }
        return file;
    }

    private void write(Worksheet sheet, int row) {
        sheet.inlineString(row, 0, institutions.get(row % institutions.size()));
        sheet.inlineString(row, 1, "智慧助老：手机课堂第 " + row + " 期");
        sheet.inlineString(row, 2, "专题学习");
        sheet.inlineString(row, 3, "线下");
        sheet.inlineString(row, 4, day(row).toString());
        sheet.value(row, 5, 10 + row % 90);
        sheet.inlineString(row, 6, "社区图书馆");
        sheet.inlineString(row, 7, "第 " + row + " 行");
    }

    /** The day of a row. */
    public static LocalDate day(int row) {
        return LocalDate.of(2022, 1, 1).plusDays(row * 7L % DAYS);
    }
}
