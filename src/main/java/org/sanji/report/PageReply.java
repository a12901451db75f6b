package org.sanji.report;

import org.jboss.resteasy.reactive.RestResponse;

/** How a page is answered: what a browser may do with it, said in headers. */
final class PageReply {

    static final String MEDIA_TYPE = "text/html;charset=UTF-8";

    private PageReply() {}

    static RestResponse<String> of(HtmlPage page) {
        return RestResponse.ResponseBuilder.ok(page.html())
                .header("Content-Language", page.language())
                .header("Content-Security-Policy", page.policy())
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }
}
