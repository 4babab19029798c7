package cn.hengjian.deploy.local.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A command line with the working folder and the environment it runs in. Of the caller's own environment only what
 * is listed in {@link ChildProcess} is passed on, so that a start doesn't depend on who starts.
 */
public record Command(List<String> line, Path folder, Map<String, String> environment) {
    public Command {
        line = List.copyOf(line);
        environment = Map.copyOf(environment);
    }

    /** Only the program: arguments and environment may hold passwords. */
    @Override
    public String toString() {
        return line.getFirst();
    }
}
