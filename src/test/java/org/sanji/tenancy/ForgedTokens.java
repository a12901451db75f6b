package org.sanji.tenancy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What people try instead of a token: made from a valid one, the public key of the realm and a key of one's own. */
final class ForgedTokens {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> made = new LinkedHashMap<>();
    private final String header;
    private final String payload;
    private final String signature;
    private final PublicKey realm;
    private final KeyPair own = keys("RSA", 2048);

    ForgedTokens(String valid, PublicKey realm) {
        String[] parts = valid.split("\\.");
        this.header = parts[0];
        this.payload = parts[1];
        this.signature = parts[2];
        this.realm = realm;
    }

    /** By what is wrong with them. */
    Map<String, String> all() {
        withoutSignature();
        withThePublicKeyAsSecret();
        withAKeyOfOnesOwn();
        withOtherClaims();
        outOfShape();
        return made;
    }

    private void withoutSignature() {
        for (String none : List.of("none", "None", "NONE", "nOnE")) {
            made.put("alg " + none, head(head -> head.put("alg", none)) + "." + payload + ".");
        }
        made.put(
                "alg none with the signature", head(head -> head.put("alg", "none")) + "." + payload + "." + signature);
        made.put("no alg", head(head -> head.remove("alg")) + "." + payload + "." + signature);
        made.put("no signature", header + "." + payload + ".");
        made.put("two parts", header + "." + payload);
    }

    private void withThePublicKeyAsSecret() {
        byte[] der = realm.getEncoded();
        String pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
                + "\n-----END PUBLIC KEY-----\n";
        for (int bits : List.of(256, 384, 512)) {
            made.put("HS" + bits + " with the public key as PEM", hmac(bits, pem.getBytes(StandardCharsets.US_ASCII)));
            made.put("HS" + bits + " with the public key as DER", hmac(bits, der));
        }
        made.put("HS256 with a zero as secret", hmac(256, new byte[1]));
        made.put("HS256 with the name of the client", hmac(256, "sanji-api".getBytes(StandardCharsets.US_ASCII)));
    }

    private void withAKeyOfOnesOwn() {
        String modulus = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(((java.security.interfaces.RSAPublicKey) own.getPublic())
                        .getModulus()
                        .toByteArray());
        signed("the same kid, another key", head -> {});
        signed("an unknown kid", head -> head.put("kid", "unknown"));
        signed("no kid", head -> head.remove("kid"));
        signed("a kid that is a path", head -> head.put("kid", "../../../../../dev/null"));
        signed("a kid that is SQL", head -> head.put("kid", "x' union select 'key"));
        signed("a kid that is an address", head -> head.put("kid", "http://127.0.0.1:9/keys"));
        signed("a kid that is a number", head -> head.put("kid", 7));
        signed(
                "its own key inside",
                head -> head.putObject("jwk").put("kty", "RSA").put("e", "AQAB").put("n", modulus));
        signed("the address of its keys", head -> head.put("jku", "http://127.0.0.1:9/keys"));
        signed("the address of its certificate", head -> head.put("x5u", "http://127.0.0.1:9/certificate"));
        signed("its certificate inside", head -> head.putArray("x5c").add("MIIB"));
        signed("something critical nobody knows", head -> head.putArray("crit").add("exp"));
        made.put(
                "PS256 with another key", sign("RSASSA-PSS", own.getPrivate(), head(head -> head.put("alg", "PS256"))));
        made.put(
                "ES256 with another key",
                sign(
                        "SHA256withECDSAinP1363Format",
                        keys("EC", 256).getPrivate(),
                        head(head -> head.put("alg", "ES256"))));
    }

    private void withOtherClaims() {
        claimed("another region", claims -> claims.put("region", "32"));
        claimed(
                "more roles",
                claims -> claims.putObject("realm_access").putArray("roles").add("platform-admin"));
        claimed("another person", claims -> claims.put("sub", "00000000-0000-4000-8000-000000000000"));
        claimed("another end", claims -> claims.put("exp", 4_000_000_000L));
        claimed("another beginning", claims -> claims.put("nbf", 4_000_000_000L));
        claimed("another issuer", claims -> claims.put("iss", "http://127.0.0.1:9/realms/sanji"));
        claimed("another audience", claims -> claims.put("aud", "account"));
        claimed("another type", claims -> claims.put("typ", "ID"));
        claimed("no claims", claims -> claims.removeAll());
        made.put(
                "another type in the header",
                head(head -> head.put("typ", "at+jwt")) + "." + payload + "." + signature);
    }

    private void outOfShape() {
        made.put("four parts", header + "." + payload + "." + signature + ".more");
        made.put("five empty parts", "....");
        made.put("one word", "token");
        made.put("claims that are no JSON", header + "." + encoded("claims") + "." + signature);
        made.put("a header that is no JSON", encoded("header") + "." + payload + "." + signature);
        made.put("a header that is a list", encoded("[]") + "." + payload + "." + signature);
        made.put("half a signature", header + "." + payload + "." + signature.substring(0, signature.length() / 2));
        made.put("a signature turned round", header + "." + payload + "." + new StringBuilder(signature).reverse());
        made.put("letters no base64 has", header + "." + payload + ".!!!" + signature.substring(3));
        made.put("five kilobytes more", header + "." + payload + "x".repeat(5_000) + "." + signature);
    }

    private void signed(String name, Consumer<ObjectNode> change) {
        made.put(name, sign("SHA256withRSA", own.getPrivate(), head(change)));
    }

    private void claimed(String name, Consumer<ObjectNode> change) {
        made.put("claims: " + name, header + "." + changed(payload, change) + "." + signature);
    }

    private String head(Consumer<ObjectNode> change) {
        return changed(header, change);
    }

    private String hmac(int bits, byte[] secret) {
        try {
            String text = head(head -> head.put("alg", "HS" + bits)) + "." + payload;
            Mac mac = Mac.getInstance("HmacSHA" + bits);
            mac.init(new SecretKeySpec(secret, mac.getAlgorithm()));
            return text + "." + encoded(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String sign(String algorithm, PrivateKey key, String head) {
        try {
            String text = head + "." + payload;
            Signature signing = Signature.getInstance(algorithm);
            if (algorithm.equals("RSASSA-PSS")) {
                signing.setParameter(new java.security.spec.PSSParameterSpec(
                        "SHA-256", "MGF1", java.security.spec.MGF1ParameterSpec.SHA256, 32, 1));
            }
            signing.initSign(key);
            signing.update(text.getBytes(StandardCharsets.US_ASCII));
            return text + "." + encoded(signing.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static KeyPair keys(String kind, int size) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
            generator.initialize(size);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String changed(String part, Consumer<ObjectNode> change) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
            ObjectNode object = (ObjectNode) JSON.readTree(plain);
            change.accept(object);
            return encoded(object.toString());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String encoded(String text) {
        return encoded(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
