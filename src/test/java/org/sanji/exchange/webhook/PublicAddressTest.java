package org.sanji.exchange.webhook;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"1.1.1.1", "114.114.114.114", "172.32.0.1", "100.128.0.1", "2400:3200::1", "2606:4700::1111"})
    void ofTheInternetMayBeCalled(String address) throws UnknownHostException {
        assertTrue(PublicAddress.isPublic(InetAddress.getByName(address)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "127.0.0.1",
                "127.8.9.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.51.100.7",
                "203.0.113.7",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "fec0::1",
                "2001:db8::1",
                "2001::1",
                "2002:7f00:1::",
                "2002:a00:1::",
                "64:ff9b::7f00:1",
                "64:ff9b::10.0.0.1",
                "100::1",
                "3fff::1"
            })
    void ofAnyOtherKindMayNot(String address) throws UnknownHostException {
        assertFalse(PublicAddress.isPublic(InetAddress.getByName(address)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com/",
                "ftp://example.com/",
                "https:///x",
                "https://user:word@example.com/",
                "https://example.com/#x",
                "https://example.com:0/",
                "https://example.com:65536/",
                "example.com",
                "",
                "https://",
                "javascript:alert(1)",
                "https://exa mple.com/"
            })
    void isAskedForByWellFormedHttpsAlone(String url) {
        assertFalse(new WebhookAddresses(Optional.empty()).isWellFormed(url));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://localhost/",
                "https://127.0.0.1/",
                "https://127.1/",
                "https://2130706433/",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://169.254.169.254/latest/meta-data/"
            })
    void insideIsRefusedHoweverItIsWritten(String url) {
        var addresses = new WebhookAddresses(Optional.of(List.of("127.0.0.2")));
        assertThrows(WebhookAddresses.Refused.class, () -> addresses.target(url));
    }

    @Test
    void insideMayBeCalledWhereTheConfigurationSaysSo() throws WebhookAddresses.Refused {
        var addresses = new WebhookAddresses(Optional.of(List.of(" LocalHost:8443 ", "127.0.0.1")));
        assertTrue(addresses.target("http://127.0.0.1:9999/x?y=1").address().isLoopbackAddress());
        assertTrue(addresses.target("https://localhost:8443").address().isLoopbackAddress());
        assertThrows(WebhookAddresses.Refused.class, () -> addresses.target("https://localhost:8444"));
    }
}
