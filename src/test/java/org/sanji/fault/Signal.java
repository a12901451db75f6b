package org.sanji.fault;

import java.io.IOException;

/** What a process can be told. */
enum Signal {
    /** To stand still, in the middle of whatever it does. */
    STOP,
    /** To go on as if nothing had been. */
    CONT;

    void send(Process process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name(), String.valueOf(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
    }
}
