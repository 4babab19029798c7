package cn.hengjian.gateway.routing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The paths and methods of one service, as its committed interface description lists them. A tree of segments, so that
 * a request costs as many look-ups as its path has segments.
 */
final class PublishedPaths {

    private static final Pattern PATH = Pattern.compile("  /api/([a-z]+)/v1/(\\S+):");
    private static final Pattern METHOD = Pattern.compile("    (get|post|put|patch|delete):");
    private static final Pattern TOP = Pattern.compile("[a-z]+:");

    private static final class Segment {
        private final Map<String, Segment> literal = new HashMap<>();
        private @Nullable Segment any;
        private final SortedSet<String> methods = new TreeSet<>();

        private Segment descend(String part) {
            if (!part.startsWith("{")) {
                return literal.computeIfAbsent(part, _ -> new Segment());
            }
            if (any == null) {
                any = new Segment();
            }
            return any;
        }
    }

    private final Segment root = new Segment();

    private PublishedPaths() {}

    /** The paths of a service; null if the build knew no description of it. */
    static @Nullable PublishedPaths find(String service) {
        try (var stream = PublishedPaths.class.getResourceAsStream("/contracts/" + service + "/openapi.yaml")) {
            return stream == null ? null : read(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Reads a description as the services' builds write it: one path and one method a line, two and four spaces in. */
    static PublishedPaths read(String description) {
        var paths = new PublishedPaths();
        // The description itself is not in it.
        paths.publish("openapi", "get");
        var inPaths = false;
        var path = "";
        for (var line : description.lines().toList()) {
            var pathLine = PATH.matcher(line);
            var methodLine = METHOD.matcher(line);
            if (TOP.matcher(line).matches()) {
                inPaths = line.equals("paths:");
            } else if (inPaths && pathLine.matches()) {
                path = pathLine.group(2);
            } else if (inPaths && methodLine.matches()) {
                paths.publish(path, methodLine.group(1));
            }
        }
        return paths;
    }

    private void publish(String path, String method) {
        var segment = root;
        for (var part : path.split("/", -1)) {
            segment = segment.descend(part);
        }
        segment.methods.add(method.toUpperCase(Locale.ROOT));
        if (method.equals("get")) {
            segment.methods.add("HEAD");
        }
    }

    /** What may be done at a path below the version; nothing if it is not published. */
    Set<String> methods(String rest) {
        return find(root, rest, 0);
    }

    private static Set<String> find(Segment from, String rest, int start) {
        var slash = rest.indexOf('/', start);
        var part = slash < 0 ? rest.substring(start) : rest.substring(start, slash);
        var named = from.literal.get(part);
        if (named != null) {
            var found = slash < 0 ? named.methods : find(named, rest, slash + 1);
            if (!found.isEmpty()) {
                return found;
            }
        }
        var any = from.any;
        if (any == null || part.isEmpty()) {
            return Collections.emptySet();
        }
        return slash < 0 ? any.methods : find(any, rest, slash + 1);
    }
}
