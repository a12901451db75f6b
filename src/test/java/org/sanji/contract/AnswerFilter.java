package org.sanji.contract;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.stream.Collectors;

/** {@link AnswerCheck} where REST Assured asks. */
public final class AnswerFilter implements Filter {

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response answer = context.next(request, expected);
        URI asked = URI.create(request.getURI());
        var headers = answer.headers().asList().stream()
                .collect(Collectors.groupingBy(
                        Header::getName, Collectors.mapping(Header::getValue, Collectors.toList())));
        AnswerCheck.check(
                asked.resolve("/").toString().replaceFirst("/$", ""),
                request.getMethod(),
                asked.getRawPath(),
                new GivenAnswer(request.getMethod() + " " + asked, answer.statusCode(), headers, answer.asString()));
        return answer;
    }
}
