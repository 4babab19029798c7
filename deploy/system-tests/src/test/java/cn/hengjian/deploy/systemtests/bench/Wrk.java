package cn.hengjian.deploy.systemtests.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** {@code wrk} on a core of its own, sending one request per line of a file of tokens, and so on from the first. */
record Wrk(Path folder, String core, int connections) {

    private static final Pattern RESULT = Pattern.compile("RESULT (\\d+) (\\d+) (\\d+) (\\d+) (\\d+)");

    /** What one run gave; latencies in microseconds. */
    record Load(long requests, double rate, double median, double p99) {}

    /** As fast as the other side answers. */
    Load flood(int port, String path, Path tokens, int seconds) throws IOException, InterruptedException {
        return run(port, path, tokens, seconds, "");
    }

    /** With a pause before each request of a connection. */
    Load paced(int port, String path, Path tokens, int seconds, int pauseMillis)
            throws IOException, InterruptedException {
        return run(port, path, tokens, seconds, "delay = function() return " + pauseMillis + " end");
    }

    private Load run(int port, String path, Path tokens, int seconds, String pacing)
            throws IOException, InterruptedException {
        var script = folder.resolve("requests.lua");
        Files.writeString(script, """
            local requests = {}
            local next = 0
            init = function(arguments)
              for token in io.lines(arguments[1]) do
                requests[#requests + 1] = wrk.format("GET", "%s", { Authorization = "Bearer " .. token })
              end
            end
            request = function()
              next = next %% #requests + 1
              return requests[next]
            end
            %s
            done = function(summary, latency)
              local e = summary.errors
              print(("RESULT %%d %%d %%d %%d %%d"):format(summary.requests, summary.duration,
                  latency:percentile(50), latency:percentile(99),
                  e.connect + e.read + e.write + e.status + e.timeout))
            end
            """.formatted(path, pacing));
        var output = Programs.run(
                List.of(
                        "taskset",
                        "-c",
                        core,
                        "wrk",
                        "-t1",
                        "-c" + connections,
                        "-d" + seconds + "s",
                        "--timeout",
                        "30s",
                        "-s",
                        script.toString(),
                        "http://127.0.0.1:" + port,
                        "--",
                        tokens.toString()),
                Map.of());
        var result = RESULT.matcher(output);
        if (!result.find() || Long.parseLong(result.group(5)) > 0) {
            throw new IllegalStateException("some requests failed: " + output);
        }
        var requests = Long.parseLong(result.group(1));
        return new Load(
                requests,
                requests / (Double.parseDouble(result.group(2)) / 1e6),
                Double.parseDouble(result.group(3)),
                Double.parseDouble(result.group(4)));
    }
}
