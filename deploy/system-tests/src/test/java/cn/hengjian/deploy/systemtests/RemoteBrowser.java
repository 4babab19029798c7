package cn.hengjian.deploy.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A real Chromium, driven by a program of the front end's tests that takes orders line by line. */
final class RemoteBrowser implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final BufferedReader answers;
    private final Writer orders;

    private RemoteBrowser(Process process) {
        this.process = process;
        this.answers = process.inputReader();
        this.orders = process.outputWriter();
    }

    static RemoteBrowser start(Path root) {
        var folder = root.resolve("gateway/src/main/webui");
        try {
            // Beside the tests' own folder, so that what it looks up relative to itself is there.
            var bundling = program(
                            folder,
                            "node_modules/.bin/esbuild",
                            "test/remote.ts",
                            "--bundle",
                            "--platform=node",
                            "--target=node20",
                            "--format=esm",
                            "--packages=external",
                            "--log-level=warning",
                            "--outfile=dist/remote.js")
                    .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                    .start();
            if (!bundling.waitFor(1, TimeUnit.MINUTES) || bundling.exitValue() != 0) {
                throw new AssertionError("the browser's program cannot be built");
            }
            return new RemoteBrowser(program(folder, "node", "dist/remote.js").start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Opens an address; where the browser ended up. */
    String open(String url) {
        return order(Map.of("do", "open", "url", url)).asText();
    }

    void fill(String field, String value) {
        order(Map.of("do", "fill", "field", field, "value", value));
    }

    /** Clicks; where the browser ended up. */
    String click(String element) {
        return order(Map.of("do", "click", "element", element)).asText();
    }

    /** Waits for an element; its text. */
    String await(String element) {
        return order(Map.of("do", "await", "element", element)).asText();
    }

    /** What a script gives that runs in the page, as any script of the page's own would. */
    JsonNode evaluate(String script) {
        return order(Map.of("do", "evaluate", "script", script));
    }

    /** The cookies that the browser would send there, with their flags. */
    JsonNode cookies(String url) {
        return order(Map.of("do", "cookies", "url", url));
    }

    @Override
    public void close() {
        try {
            orders.close();
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private JsonNode order(Map<String, String> order) {
        try {
            orders.write(JSON.writeValueAsString(order) + "\n");
            orders.flush();
            var line = answers.readLine();
            if (line == null) {
                throw new AssertionError("the browser has ended");
            }
            var answer = JSON.readTree(line);
            if (answer.has("error")) {
                throw new AssertionError(order.get("do") + ": " + line);
            }
            return answer.path("value");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProcessBuilder program(Path folder, String... words) {
        return new ProcessBuilder(List.of(words))
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
    }
}
