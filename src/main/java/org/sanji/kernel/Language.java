package org.sanji.kernel;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The language of the answer: Chinese unless Accept-Language prefers English. */
public final class Language {

    private static final List<Locale> SPOKEN = List.of(Locale.CHINESE, Locale.ENGLISH);
    private static final ScopedValue<Locale> CHOSEN = ScopedValue.newInstance();

    private Language() {}

    /** Does background work in the language of whoever asked for it. */
    public static void during(Locale language, Runnable work) {
        ScopedValue.where(CHOSEN, language).run(work);
    }

    /** The language of the request being answered, or of the work being done; Chinese outside both. */
    public static Locale current() {
        if (CHOSEN.isBound()) {
            return CHOSEN.get();
        }
        RoutingContext request = currentRequest();
        return request == null ? Locale.CHINESE : of(request.request().getHeader("Accept-Language"));
    }

    /** The language an Accept-Language header asks for. A header that cannot be read asks for nothing. */
    public static Locale of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null) {
            return Locale.CHINESE;
        }
        try {
            Locale wanted = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
            return wanted == null ? Locale.CHINESE : wanted;
        } catch (IllegalArgumentException unreadable) {
            return Locale.CHINESE;
        }
    }

    private static @Nullable RoutingContext currentRequest() {
        var container = Arc.container();
        if (container == null || !container.requestContext().isActive()) {
            return null;
        }
        return container.select(CurrentVertxRequest.class).get().getCurrent();
    }
}
