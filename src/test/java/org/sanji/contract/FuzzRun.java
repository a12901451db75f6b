package org.sanji.contract;

import io.restassured.RestAssured;
import java.util.List;
import org.sanji.bench.BenchmarkServer;
import org.sanji.isolation.OneCounty;
import org.sanji.local.LocalAddresses;
import org.sanji.local.LocalStack;

/**
 * {@code make fuzz}: REQUESTS (100) to every operation of the document, each with one thing wrong, against the packaged
 * application. SEED (1) says which. Ends with 1 when one failed or was answered as the document does not say.
 */
public final class FuzzRun {

    private FuzzRun() {}

    public static void main(String[] arguments) throws Exception {
        LocalAddresses stack = LocalStack.forTests();
        BenchmarkServer sanji = BenchmarkServer.sanji(stack);
        String server = RestAssured.baseURI + ":" + sanji.port();
        var fuzzer = new Fuzzer(OneCounty.settled(stack, server, FuzzTest.COUNTY), server);
        fuzzer.run(number("REQUESTS", 100), number("SEED", 1));
        print("failed", fuzzer.failures());
        print("not described", fuzzer.undescribed());
        print("taken, although the document forbids it", fuzzer.taken());
        System.out.println(fuzzer);
        boolean held = fuzzer.failures().isEmpty()
                && fuzzer.undescribed().isEmpty()
                && fuzzer.taken().isEmpty();
        System.exit(held ? 0 : 1);
    }

    private static void print(String what, List<String> lines) {
        lines.forEach(line -> System.out.println(what + ": " + line));
    }

    private static int number(String variable, int otherwise) {
        String given = System.getenv(variable);
        return given == null || given.isBlank() ? otherwise : Integer.parseInt(given.strip());
    }
}
