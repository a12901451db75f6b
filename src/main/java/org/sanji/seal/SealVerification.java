package org.sanji.seal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.sanji.standard.InvalidStandardException;
import org.sanji.standard.Standard;
import org.sanji.standard.StandardReader;

/**
 * Verifies a seal from its file alone: that its content has the digest it names, that its standard is the one it names,
 * and that the sealed figures, held against that standard once more, give the sealed verdicts. docs/seals.md says the
 * same in words.
 */
public final class SealVerification {

    private SealVerification() {}

    /** What is wrong with a seal, in words; nothing when it holds. */
    public static List<String> faults(String file) {
        try {
            return faults(SealJson.parse(file));
        } catch (UnverifiableSealException unverifiable) {
            return List.of(String.valueOf(unverifiable.getMessage()));
        }
    }

    static List<String> faults(JsonNode seal) {
        List<String> faults = new ArrayList<>();
        JsonNode content = seal.path("content");
        SealContent sealed = whole(content);
        same("the digest of the content", seal.path("digest").asText(), CanonicalJson.digest(content), faults);
        same("the format", SealContent.FORMAT, sealed.format(), faults);
        standard(sealed.standard(), faults).ifPresent(standard -> verdicts(standard, sealed, faults));
        return faults;
    }

    private static SealContent whole(JsonNode content) {
        SealContent sealed = content.isObject() ? SealJson.bind(content, SealContent.class) : null;
        if (sealed == null || sealed.standard() == null || sealed.figures() == null || sealed.verdicts() == null) {
            throw new UnverifiableSealException("this is no seal: it has no content, or a part of it is missing");
        }
        return sealed;
    }

    private static java.util.Optional<Standard> standard(SealContent.StandardInForce named, List<String> faults) {
        try {
            Standard standard = StandardReader.read(named.document());
            same("the code of the standard", named.code(), standard.code(), faults);
            same("the version of the standard", named.version(), standard.version(), faults);
            same("the digest of the standard", named.digest(), standard.digest(), faults);
            return java.util.Optional.of(standard);
        } catch (InvalidStandardException invalid) {
            faults.add("the standard has mistakes: " + invalid.getMessage());
            return java.util.Optional.empty();
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
        if (!sealed.equals(found)) {
            faults.add("%s: sealed is %s, reckoned is %s".formatted(what, sealed, found));
        }
    }
}
