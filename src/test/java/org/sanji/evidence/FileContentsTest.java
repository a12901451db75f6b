package org.sanji.evidence;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sanji.kernel.FieldError;
import org.sanji.kernel.ProblemException;

class FileContentsTest {

    private final FileContents contents = new FileContents();

    @TempDir
    Path folder;

    @Nested
    class WhatIsNotWhatItsNameSays {

        @Test
        void isRefusedWithWhatItIs() throws IOException {
            FieldError error = refusal("a.pdf", SampleFiles.png());
            assertEquals("file-content-differs", error.code());
            assertTrue(error.message().contains("image/png") && error.message().contains("a.pdf"), error.message());
        }

        @Test
        void isRefusedWhateverItClaimsToBe() throws IOException {
            byte[] page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
            byte[] program = {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, (byte) 0xff, (byte) 0xff};
            for (String name : new String[] {"a.pdf", "a.png", "a.jpg", "a.webp", "a.xlsx", "a.docx", "a.csv"}) {
                assertEquals("file-content-differs", refusal(name, page).code(), name);
                assertEquals("file-content-differs", refusal(name, program).code(), name);
                assertEquals(
                        "file-content-differs",
                        refusal(name, SampleFiles.plainZip()).code(),
                        name);
            }
            assertEquals(
                    "file-content-differs",
                    refusal("a.docx", SampleFiles.workbook()).code());
            assertEquals(
                    "file-content-differs",
                    refusal("a.xlsx", SampleFiles.document()).code());
            assertEquals(
                    "file-content-differs", refusal("a.csv", SampleFiles.pdf()).code());
        }

        @Test
        void isRefusedWhenATextHasBytesNoTextHasFarBehind() throws IOException {
            byte[] text = Arrays.copyOf("a,b\n".repeat(50_000).getBytes(StandardCharsets.UTF_8), 200_001);
            assertEquals("file-content-differs", refusal("a.csv", text).code());
        }
    }

    @Nested
    class AnArchive {

        @Test
        void thatInflatesWithoutEndIsRefused() throws IOException {
            assertEquals(
                    "archive-inflates", refusal("a.xlsx", SampleFiles.bomb()).code());
        }

        @Test
        void ofTooManyPartsIsRefused() throws IOException {
            assertEquals(
                    "archive-parts",
                    refusal("a.xlsx", SampleFiles.workbookOfManyParts()).code());
        }

        @Test
        void whoseCommentHoldsAFalseEndIsRefusedBeforeItsListIsRead() throws IOException {
            assertEquals(
                    "archive-broken",
                    refusal("a.xlsx", SampleFiles.workbookOfManyPartsThatSaysOne())
                            .code());
            byte[] padded = Arrays.copyOf(SampleFiles.workbookOfManyParts(), 1 << 20);
            assertEquals("archive-broken", refusal("a.xlsx", padded).code());
        }

        @Test
        void withMacrosIsRefused() throws IOException {
            assertEquals(
                    "archive-macros",
                    refusal("a.xlsx", SampleFiles.workbookWithMacros()).code());
            assertEquals(
                    "archive-macros",
                    refusal("a.xlsx", SampleFiles.workbookWithHiddenMacros()).code());
            assertEquals(
                    "archive-macros",
                    refusal("a.xlsx", SampleFiles.workbookWithMacrosByTheirEnding())
                            .code());
            assertEquals(
                    "archive-macros",
                    refusal("a.xlsx", SampleFiles.workbookWithSpelledMacros()).code());
        }

        @Test
        void thatIsCutOffIsRefused() throws IOException {
            byte[] whole = SampleFiles.workbook();
            assertEquals(
                    "archive-broken",
                    refusal("a.xlsx", Arrays.copyOf(whole, whole.length - 30)).code());
        }

        @Test
        void whoseLaterListOfPartsSaysSomethingElseIsReadByTheLaterOne() throws IOException {
            byte[] first = SampleFiles.workbook();
            byte[] second = SampleFiles.workbookWithMacros();
            byte[] both = Arrays.copyOf(first, first.length + second.length);
            System.arraycopy(second, 0, both, first.length, second.length);
            assertEquals("archive-macros", refusal("a.xlsx", both).code());
        }

        @Test
        void withPathsInItsPartsHarmsNobodyAndIsNoWorkbook() throws IOException {
            byte[] slip = SampleFiles.zip(Map.of("../../etc/cron.d/x", new byte[] {1}));
            assertEquals("file-content-differs", refusal("a.xlsx", slip).code());
        }
    }

    @Test
    void whatIsAsNamedIsTaken() throws IOException {
        taken("a.pdf", SampleFiles.pdf());
        taken("a.png", SampleFiles.png());
        taken("a.jpg", SampleFiles.jpeg());
        taken("a.webp", SampleFiles.webp());
        taken("a.xlsx", SampleFiles.workbook());
        taken("a.xlsx", SampleFiles.workbookThatNamesManyTypes());
        taken("a.docx", SampleFiles.document());
        byte[] comment = "made by hand".getBytes(StandardCharsets.UTF_8);
        taken("a.xlsx", SampleFiles.commented(SampleFiles.workbook(), comment));
        taken("a.csv", SampleFiles.csv());
        taken("a.csv", "姓名,学时\r\n王敏,12\r\n".getBytes(Charset.forName("GB18030")));
        taken("a.csv", "\uFEFF姓名,学时\n".getBytes(StandardCharsets.UTF_8));
    }

    private void taken(String name, byte[] content) throws IOException {
        ReceivedFile file = file(content);
        assertDoesNotThrow(() -> contents.requireAsNamed(FileName.of(name), file), name);
    }

    private FieldError refusal(String name, byte[] content) throws IOException {
        ReceivedFile file = file(content);
        var refused =
                assertThrows(ProblemException.class, () -> contents.requireAsNamed(FileName.of(name), file), name);
        return refused.toProblem().errors().getFirst();
    }

    private ReceivedFile file(byte[] content) throws IOException {
        Path path = Files.createTempFile(folder, "", ".part");
        Files.write(path, content);
        return new ReceivedFile(path, "", content.length);
    }
}
