package org.sanji.kernel;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keeps persons out of traces: what a query asks for may be a name, and an address or a browser tells who asks. A trace
 * leaves the house; it says which operation of which county took how long, and nothing else.
 */
@ApplicationScoped
public class TracedCalls implements SpanProcessor {

    private static final String NOT_TOLD = "not told";
    private static final List<AttributeKey<String>> PERSONAL = Stream.of(
                    "url.query",
                    "client.address",
                    "user_agent.original",
                    "network.peer.address",
                    "http.client_ip",
                    "enduser.id")
            .map(AttributeKey::stringKey)
            .toList();

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        for (AttributeKey<String> key : PERSONAL) {
            if (span.getAttribute(key) != null) {
                span.setAttribute(key, NOT_TOLD);
            }
        }
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        // It is only altered while it begins.
    }

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
