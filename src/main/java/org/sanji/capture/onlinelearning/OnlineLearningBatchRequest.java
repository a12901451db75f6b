package org.sanji.capture.onlinelearning;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Records a platform pushes at once. Each is bound and refused by itself, so they are read as they come.
 *
 * @param records each an {@link OnlineLearningPush}
 */
public record OnlineLearningBatchRequest(
        @NotBlank @Size(min = 1, max = 60) @Schema(examples = "常州终身教育在线")
        String platform,

        @NotNull @Size(min = 1, max = MOST_RECORDS) @Schema(ref = "OnlineLearningPushes")
        List<JsonNode> records) {

    static final int MOST_RECORDS = 1_000;
}
