package org.sanji.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sanji.kernel.FieldError;
import org.sanji.kernel.ProblemException;

class FileNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"../领导.pdf", "a/b.pdf", "C:\\文件.pdf", "..pdf", "/etc/passwd.csv", "....//x.png"})
    void aPathIsNoName(String name) {
        assertEquals(List.of("file-name-path"), refusals(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000.pdf", "a\nb.pdf", "发票\u202Efdp.pdf", "a\tb.csv", "a\u007f.csv", "a\u200b.csv"})
    void whatNobodySeesIsInNoName(String name) {
        assertEquals(List.of("forbidden-character"), refusals(name));
    }

    @Test
    void twoHundredCharactersAreEnough() {
        assertEquals(FileType.PDF, FileName.of("村".repeat(196) + ".pdf").type());
        assertEquals(List.of("file-name-too-long"), refusals("村".repeat(197) + ".pdf"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "文件", "a.exe", "a.pdf.exe", "a.xlsm", "a.svg", "a.html", "pdf", ".pdf"})
    void anotherEndingIsRefused(String name) {
        assertEquals(List.of("file-name-ending"), refusals(name));
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        assertEquals(
                List.of("file-name-too-long", "file-name-path", "forbidden-character", "file-name-ending"),
                refusals("a/\u0000" + "x".repeat(300)));
    }

    @ParameterizedTest
    @CsvSource({
        "关于成立领导小组的通知.PDF, PDF",
        "a.b.jpeg, JPEG",
        "a.JPG, JPEG",
        "x y.xlsx, WORKBOOK",
        "x.docx, DOCUMENT",
        "x.csv, CSV",
        "x.webp, WEBP",
        "x.png, PNG"
    })
    void theEndingPromisesTheType(String name, FileType type) {
        assertEquals(type, FileName.of(name).type());
    }

    private static List<String> refusals(String name) {
        return assertThrows(ProblemException.class, () -> FileName.of(name)).toProblem().errors().stream()
                .map(FieldError::code)
                .toList();
    }
}
