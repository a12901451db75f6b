package org.sanji.exchange;

import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.sanji.capture.ApiCaller;
import org.sanji.capture.Response;

/**
 * Imports as a client makes them.
 *
 * @param caller whoever imports
 * @param county where
 */
public record Imports(ApiCaller caller, String county) {

    public String path() {
        return "/v1/counties/" + county + "/imports";
    }

    public Response send(String feature, String name, byte[] file) {
        return caller.post(path() + "?feature=" + feature + "&name=" + name, file);
    }

    /** Sends a file and waits until it is checked. */
    public Response checked(String feature, String name, byte[] file) {
        Response job = send(feature, name, file);
        if (job.statusCode() != 202) {
            throw new AssertionError(job.asString());
        }
        Response ended = ended(job);
        if (!"SUCCEEDED".equals(ended.path("state"))) {
            throw new AssertionError(ended.asString());
        }
        return caller.get(String.valueOf(ended.<Object>path("result")));
    }

    /** Commits a checked import and waits until it is stored. */
    public Response committed(Response checked, String mode) {
        String at = path() + "/" + checked.<String>path("id");
        Response job = caller.step(at + "/commit?mode=" + mode, checked.header("ETag"), Map.of());
        if (job.statusCode() != 202) {
            throw new AssertionError(job.asString());
        }
        Response ended = ended(job);
        if (!"SUCCEEDED".equals(ended.path("state"))) {
            throw new AssertionError(ended.asString());
        }
        return caller.get(at);
    }

    /** What is wrong in a checked file. */
    public Response errors(Response checked) {
        Response errors = caller.get(path() + "/" + checked.<String>path("id") + "/errors");
        if (errors.statusCode() != 200) {
            throw new AssertionError(errors.asString());
        }
        return errors;
    }

    /** Waits until a job has ended. */
    public Response ended(Response job) {
        String at = "/v1/counties/" + county + "/jobs/" + job.<String>path("id");
        for (int asked = 0; asked < 1200; asked++) {
            Response now = caller.get(at);
            String state = now.path("state");
            if (!"QUEUED".equals(state) && !"RUNNING".equals(state)) {
                return now;
            }
            LockSupport.parkNanos(50_000_000);
        }
        throw new AssertionError("Not ended: " + caller.get(at).asString());
    }

    /** Created, updated, unchanged, rejected. */
    public static String counts(Response run) {
        return "%s %s %s %s"
                .formatted(
                        run.<Object>path("created"),
                        run.<Object>path("updated"),
                        run.<Object>path("unchanged"),
                        run.<Object>path("rejected"));
    }
}
