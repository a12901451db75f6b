package org.sanji.capture;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The address of a page: http or https, a host, no blanks. Letters of any script may stand in it. */
@Pattern(regexp = "[hH][tT][tT][pP][sS]?://[^\\s/?#]+[^\\s]*")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface WebAddress {

    String message() default "web-address";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
