package org.sanji.release;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A bundle that runs, by runc: what Kubernetes lets its nodes do. */
final class Container implements AutoCloseable {

    private final String name;
    private final ReleasedApplication application;

    private Container(String name, ReleasedApplication application) {
        this.name = name;
        this.application = application;
    }

    static Container start(String name, ContainerBundle bundle, Map<String, String> environment) throws IOException {
        String unique = "sanji-" + name + "-" + ProcessHandle.current().pid();
        List<String> command =
                List.of("runc", "run", "--bundle", bundle.directory().toString(), unique);
        return new Container(unique, ReleasedApplication.start("container-" + name, command, environment));
    }

    ReleasedApplication application() {
        return application;
    }

    /** Whether a command fails in it. */
    boolean refuses(String... command) throws IOException, InterruptedException {
        try {
            String[] whole = new String[command.length + 3];
            System.arraycopy(new String[] {"runc", "exec", name}, 0, whole, 0, 3);
            System.arraycopy(command, 0, whole, 3, command.length);
            Program.run(whole);
            return false;
        } catch (IllegalStateException refused) {
            return true;
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        application.close();
        Program.run("runc", "delete", "--force", name);
    }
}
