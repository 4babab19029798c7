package cn.hengjian.deploy.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A shell that holds the other end of a pipe to this JVM: when the JVM is gone, by whatever end, the pipe closes and
 * the shell kills the processes it was told of. Needs no polling and nothing beyond a POSIX shell.
 */
final class Watchdog {
    private static final String SCRIPT = """
            trap '' INT TERM HUP
            pids=' '
            while read -r word pid; do
              case $word in
                watch) pids="$pids$pid " ;;
                forget) pids="${pids%% $pid *} ${pids#* $pid }" ;;
              esac
            done
            for pid in $pids; do kill -9 "$pid" 2>/dev/null; done
            """;

    private static @Nullable Writer pipe;

    private Watchdog() {}

    static synchronized void watch(long pid) {
        tell("watch " + pid);
    }

    static synchronized void forget(long pid) {
        tell("forget " + pid);
    }

    private static void tell(String message) {
        try {
            if (pipe == null) {
                pipe = new ProcessBuilder("sh", "-c", SCRIPT)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .outputWriter(StandardCharsets.US_ASCII);
            }
            pipe.write(message + "\n");
            pipe.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
