package org.sanji.kernel;

import io.micrometer.core.instrument.Tags;
import io.quarkus.micrometer.runtime.HttpServerMetricsTagsContributor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells requests apart by what they are about, a county, a city, a province or none, and never by which: metrics name no
 * county.
 */
@ApplicationScoped
public class CalledLevel implements HttpServerMetricsTagsContributor {

    private static final Pattern PLACE = Pattern.compile("/v1/(counties|regions)/(\\d+)(/.*)?");

    @Override
    public Tags contribute(Context context) {
        return Tags.of("level", of(context.request().path()));
    }

    static String of(String path) {
        Matcher place = PLACE.matcher(path);
        if (!place.matches()) {
            return "none";
        }
        return switch (place.group(2).length()) {
            case 2 -> "province";
            case 4 -> "city";
            default -> "county";
        };
    }
}
