package org.sanji.report;

/**
 * A page as it is sent.
 *
 * @param language the language it is in, as HTTP names it
 * @param policy what a browser may load for it (Content-Security-Policy)
 */
record HtmlPage(String html, String language, String policy) {}
