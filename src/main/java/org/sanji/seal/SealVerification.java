package org.sanji.seal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sanji.standard.InvalidStandardException;
import org.sanji.standard.Standard;
import org.sanji.standard.StandardReader;

/**
 * Verifies a seal from its file alone: that it is whole, that its content has the digest it names and is of the submission
 * it names, that its standard is the one it names, and that the sealed figures, held against that standard once more, give the sealed verdicts. docs/seals.md says the
 * same in words.
 */
public final class SealVerification {

    private SealVerification() {}

    /** What is wrong with a seal, in words; nothing when it holds. Whatever the text is, nothing is thrown. */
    public static List<String> faults(String file) {
        try {
            return faults(SealJson.parse(file));
        } catch (UnverifiableSealException unverifiable) {
            return List.of(String.valueOf(unverifiable.getMessage()));
        }
    }

    static List<String> faults(JsonNode file) {
        List<String> faults = new ArrayList<>();
        try {
            verify(file, faults);
        } catch (UnverifiableSealException unverifiable) {
            faults.add(String.valueOf(unverifiable.getMessage()));
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException unreadable) {
            // What is said in words of JSON, and means nothing: a day, a number, a measure there is not.
            faults.add("this seal cannot be verified: " + unreadable.getMessage());
        }
        return faults;
    }

    private static void verify(JsonNode file, List<String> faults) {
        if (!file.isObject()) {
            throw new UnverifiableSealException("this is no seal: it is no object of JSON");
        }
        SealView seal = SealJson.bind(file, SealView.class);
        RequiredParts.require("", seal);
        SealContent content = SealJson.bind(seal.content(), SealContent.class);
        RequiredParts.require("content", content);
        // Of what was read, not of what it was understood as.
        same("the digest of the content", seal.digest(), CanonicalJson.digest(file.path("content")), faults);
        same("the format", SealContent.FORMAT, content.format(), faults);
        named(seal, content.application(), faults);
        standard(content.standard(), faults).ifPresent(standard -> verdicts(standard, content, faults));
    }

    /** The digest does not cover what stands beside the content. */
    private static void named(SealView seal, SealContent.Application sealed, List<String> faults) {
        said("the application", seal.evaluation(), sealed.id(), faults);
        said("the number of the submission", seal.number(), sealed.number(), faults);
        said("the canonical form", seal.canonicalization(), SealView.CANONICALIZATION, faults);
        said("the algorithm", seal.algorithm(), SealView.ALGORITHM, faults);
    }

    private static Optional<Standard> standard(SealContent.StandardInForce named, List<String> faults) {
        try {
            Standard standard = StandardReader.read(named.document());
            same("the code of the standard", named.code(), standard.code(), faults);
            same("the version of the standard", named.version(), standard.version(), faults);
            same("the digest of the standard", named.digest(), standard.digest(), faults);
            return Optional.of(standard);
        } catch (InvalidStandardException invalid) {
            faults.add("the standard has mistakes: " + invalid.getMessage());
            return Optional.empty();
        }
    }

    private static void verdicts(Standard standard, SealContent sealed, List<String> faults) {
        SealContent.Application application = sealed.application();
        List<SealedVerdict> again = Sealing.of(
                        standard, sealed.figures().asked(), application.year(), application.appliedOn())
                .verdicts();
        same("the number of verdicts", sealed.verdicts().size(), again.size(), faults);
        for (int index = 0; index < Math.min(again.size(), sealed.verdicts().size()); index++) {
            SealedVerdict verdict = sealed.verdicts().get(index);
            same("the verdict on clause " + verdict.clause(), verdict, again.get(index), faults);
        }
    }

    private static void same(String what, Object sealed, Object found, List<String> faults) {
        if (!Objects.equals(sealed, found)) {
            faults.add("%s: sealed is %s, reckoned is %s".formatted(what, sealed, found));
        }
    }

    private static void said(String what, Object outside, Object sealed, List<String> faults) {
        if (!Objects.equals(outside, sealed)) {
            faults.add("%s: the file says %s, sealed is %s".formatted(what, outside, sealed));
        }
    }
}
