package org.sanji.exchange.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.sanji.kernel.ProblemException;

/**
 * How the text of a file is written: in UTF-8 where all of it is, else in GB 18030, as Excel in China saves CSV. What is
 * valid UTF-8 is hardly ever meant as anything else.
 *
 * @param markBytes how many bytes of a byte-order mark stand before the text
 */
record CsvCharset(Charset charset, int markBytes) {

    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    private static final Charset GB_18030 = Charset.forName("GB18030");
    private static final int BUFFER_BYTES = 1 << 16;

    /**
     * Reads the whole file once or twice.
     *
     * @throws ProblemException 422 when it is neither
     */
    static CsvCharset of(Path file) throws IOException {
        if (isWrittenIn(StandardCharsets.UTF_8, file)) {
            return new CsvCharset(StandardCharsets.UTF_8, startsWithMark(file) ? MARK.length : 0);
        }
        if (isWrittenIn(GB_18030, file)) {
            return new CsvCharset(GB_18030, 0);
        }
        throw ProblemException.rule("", "csv-charset");
    }

    private static boolean startsWithMark(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return Arrays.equals(bytes.readNBytes(MARK.length), MARK);
        }
    }

    private static boolean isWrittenIn(Charset charset, Path file) throws IOException {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.allocate(BUFFER_BYTES);
        CharBuffer out = CharBuffer.allocate(BUFFER_BYTES);
        try (var channel = Files.newByteChannel(file)) {
            boolean end = false;
            while (!end) {
                end = channel.read(in) < 0;
                in.flip();
                if (decoder.decode(in, out.clear(), end).isError()) {
                    return false;
                }
                in.compact();
            }
            return !decoder.flush(out.clear()).isError();
        }
    }
}
