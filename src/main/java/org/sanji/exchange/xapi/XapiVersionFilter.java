package org.sanji.exchange.xapi;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.FieldError;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;

/**
 * Which version of xAPI is spoken (part three, 3.3): every request but that for the versions says one of 1.0, and every
 * answer says ours.
 */
public class XapiVersionFilter {

    static final String VERSION = "1.0.3";

    static final String HEADER = "X-Experience-API-Version";
    private static final Pattern PATH = Pattern.compile("/v1/counties/[^/]+/xapi/(.*)");
    private static final Pattern KNOWN = Pattern.compile("1\\.0(?:\\.\\d+)?");

    /** After who calls is known, before anything is read. */
    @ServerRequestFilter(priority = 2000)
    public void check(ContainerRequestContext request) {
        String resource = resource(request.getUriInfo());
        if (resource == null || resource.equals("about")) {
            return;
        }
        String version = request.getHeaderString(HEADER);
        if (version == null || !KNOWN.matcher(version.strip()).matches()) {
            throw ProblemException.of(
                    ProblemType.VALIDATION_FAILED, List.of(FieldError.parameter(HEADER, "xapi-version")));
        }
    }

    @ServerResponseFilter
    public void say(ContainerRequestContext request, ContainerResponseContext response) {
        if (resource(request.getUriInfo()) != null) {
            response.getHeaders().putSingle(HEADER, VERSION);
        }
    }

    private static @Nullable String resource(UriInfo uri) {
        var found = PATH.matcher(uri.getPath());
        return found.matches() ? found.group(1) : null;
    }
}
