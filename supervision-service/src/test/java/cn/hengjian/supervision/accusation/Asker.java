package cn.hengjian.supervision.accusation;

import cn.hengjian.supervision.testing.Client;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Somebody who asks over HTTP, many times a second, and what he or she is answered. */
final class Asker {

    /** How the user names of those begin who ask. */
    static final String PREFIX = "leak-";

    /** Of the headers, what says something else each time. */
    private static final Set<String> VOLATILE = Set.of("date", "content-length");

    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final Pattern ENTRY = Pattern.compile("\\{\"id\":.*?\"seal\":(?:null|\\d+)}");
    private static final String AUDIT = "/audit/entries";

    /** A line that somebody's own reading left in the history of what he or she may read. */
    private static final String OWN_LINE = ",?\\{[^{}]*\"actor\":\"" + PREFIX + "[^{}]*}";

    private static final int MOST_PAGES = 10;

    private final @Nullable String token;

    Asker(@Nullable String token) {
        this.token = token;
    }

    boolean isStranger() {
        return token == null;
    }

    /** All pages of an answer. */
    String pages(String path, String query, List<String> probes) {
        var whole = new StringBuilder();
        var answer = send(request(path + (query.isEmpty() ? "" : "?" + query)).GET());
        whole.append(text(answer, probes));
        for (int page = 1; page < MOST_PAGES || path.endsWith(AUDIT); page++) {
            var next = NEXT.matcher(answer.body());
            if (answer.statusCode() != 200 || !next.find()) {
                break;
            }
            var parameter = path.endsWith("/events") ? "after=" : "cursor=";
            var at = next.group(1);
            answer = send(request(path + "?" + (query.isEmpty() ? "" : query + "&") + parameter + at)
                    .GET());
            whole.append('\n').append(text(answer, probes));
        }
        return answer.statusCode() == 200 && path.endsWith(AUDIT) ? entriesOfOthers(whole) : whole.toString();
    }

    /** The audit log without what the asking itself left there. */
    private static String entriesOfOthers(CharSequence pages) {
        return ENTRY.matcher(pages)
                .results()
                .map(MatchResult::group)
                .filter(entry -> !entry.contains("\"actor\":\"" + PREFIX))
                .collect(Collectors.joining("\n", "200 ", ""));
    }

    String write(String method, String path, String probe, List<String> probes) {
        return text(
                send(request(path)
                        .header("Content-Type", "application/json")
                        .header("If-Match", "\"0\"")
                        .method(
                                method,
                                BodyPublishers.ofString(
                                        "{\"receiptCode\":\"" + probe + "\",\"text\":\"x\",\"reason\":\"x\"}"))),
                probes);
    }

    private HttpRequest.Builder request(String path) {
        return Client.request(token, path);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        // Each byte as one character, so that nothing of a binary answer is lost.
        return Client.send(request, StandardCharsets.ISO_8859_1);
    }

    /** Status, headers and body, without what differs between any two requests. */
    private static String text(HttpResponse<String> answer, List<String> probes) {
        var headers = new TreeMap<>(answer.headers().map());
        headers.keySet().removeIf(name -> VOLATILE.contains(name));
        return without(
                answer.statusCode() + " " + headers + " "
                        + NEXT.matcher(answer.body())
                                .replaceAll("\"next\":\"…\"")
                                .replaceAll("\"traceId\":\"[^\"]*\"", "\"traceId\":\"…\"")
                                .replaceAll(OWN_LINE, ""),
                probes);
    }

    /** The text with a word in the place of each id that is tried. */
    static String without(String text, List<String> probes) {
        var blank = text;
        for (int i = 0; i < probes.size(); i++) {
            blank = blank.replace(probes.get(i), "PROBE" + i);
        }
        return blank;
    }

    /** The ids that an answer names, in its order. */
    static List<String> ids(String answer) {
        return ID.matcher(answer).results().map(found -> found.group(1)).toList();
    }
}
