package org.sanji.report;

/**
 * What every page has around its content.
 *
 * @param language of the page, as HTML names it
 * @param separator what stands between the items of a list
 * @param style the style sheet itself
 * @param policy what the page may load: nothing but that style sheet. It stands in the page too, so that it holds when
 *     the page is shown from a file
 * @param madeAt when it was made, in Beijing time
 */
public record PageFrame(String language, String separator, String style, String policy, String madeAt) {}
