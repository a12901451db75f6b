package org.sanji.exchange.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which addresses may be called: https on the public Internet, and what the configuration names. A host is looked up
 * before every attempt, and the very address that was looked at is called: a name that leads elsewhere a moment later
 * leads nobody inside.
 */
@ApplicationScoped
class WebhookAddresses {

    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    private final Set<String> allowed;

    WebhookAddresses(@ConfigProperty(name = "sanji.webhook.allowed-hosts") Optional<List<String>> allowed) {
        this.allowed = allowed.orElse(List.of()).stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Where to connect, and what the receiver is called. */
    record Target(InetAddress address, String host, int port, boolean secure, String path) {}

    /** Refused, and why. */
    static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;
        private final WebhookError error;

        Refused(WebhookError error) {
            super(error.name(), null, false, false);
            this.error = error;
        }

        WebhookError error() {
            return error;
        }
    }

    /** Whether an address has the form of one that may be called at all. */
    boolean isWellFormed(String url) {
        try {
            URI uri = new URI(url);
            boolean scheme = "https".equalsIgnoreCase(uri.getScheme())
                    || "http".equalsIgnoreCase(uri.getScheme()) && isAllowed(uri);
            return scheme
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null
                    && uri.getPort() != 0
                    && uri.getPort() <= 65_535;
        } catch (URISyntaxException refused) {
            return false;
        }
    }

    /**
     * Looks a well-formed address up.
     *
     * @throws Refused when the host is unknown, or any address it has may not be called
     */
    Target target(String url) throws Refused {
        if (!isWellFormed(url)) {
            throw new Refused(WebhookError.FORBIDDEN_ADDRESS);
        }
        URI uri = URI.create(url);
        InetAddress[] found = lookUp(bare(uri.getHost()));
        if (!isAllowed(uri) && !Arrays.stream(found).allMatch(PublicAddress::isPublic)) {
            throw new Refused(WebhookError.FORBIDDEN_ADDRESS);
        }
        boolean secure = "https".equalsIgnoreCase(uri.getScheme());
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return new Target(found[0], bare(uri.getHost()), port(uri), secure, path + query);
    }

    private static InetAddress[] lookUp(String host) throws Refused {
        try {
            return InetAddress.getAllByName(host);
        } catch (UnknownHostException unknown) {
            throw new Refused(WebhookError.UNKNOWN_HOST);
        }
    }

    /** An address of IPv6 stands in brackets. */
    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private boolean isAllowed(URI uri) {
        String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        return allowed.contains(host) || allowed.contains(host + ":" + port(uri));
    }

    private static int port(URI uri) {
        if (uri.getPort() > 0) {
            return uri.getPort();
        }
        return "https".equalsIgnoreCase(uri.getScheme()) ? HTTPS : HTTP;
    }
}
