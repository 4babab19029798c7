package cn.hengjian.gateway.routing;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A path that may be forwarded: {@code /api/<service>/v1} and what lies below it.
 *
 * @param service the first word after {@code /api}
 * @param rest what follows the version, without the slash before it; empty for the root
 */
record ApiPath(String service, String rest) {

    private static final Pattern FORM = Pattern.compile("/api/([a-z]+)/v1(?:/(.+))?");
    private static final Pattern BALLOT = Pattern.compile("ballots/[^/]+/(?:casts|receipts)");
    private static final Pattern WORD = Pattern.compile("[a-z-]{1,32}");

    static Optional<ApiPath> read(String path) {
        var form = FORM.matcher(path);
        return form.matches()
                ? Optional.of(new ApiPath(form.group(1), form.group(2) == null ? "" : form.group(2)))
                : Optional.empty();
    }

    /** Whether this is the description of the service's interface, which anybody may read. */
    boolean isDescription() {
        return rest.equals("openapi");
    }

    /** Whether this is the part of a secret vote in which nobody says who he is, and nobody may be able to tell. */
    boolean isBallotBox() {
        return service.equals("assessment") && BALLOT.matcher(rest).matches();
    }

    /** Whether this is where people send and ask something without an account, some of them at a risk. */
    boolean isIntake() {
        return service.equals("supervision") && rest.startsWith("public/");
    }

    /** Whether nobody may be able to tell who calls, from what we log or pass on. */
    boolean isAnonymous() {
        return isBallotBox() || isIntake();
    }

    /**
     * The path for logs: the collection's name, and a mark for every segment after it. Those are dropped because any
     * of them may be a number or a name of a person.
     */
    String template() {
        var template = new StringBuilder("/api/").append(service).append("/v1");
        var first = true;
        for (var segment : rest.isEmpty() ? new String[0] : rest.split("/", -1)) {
            template.append('/').append(first && WORD.matcher(segment).matches() ? segment : "{}");
            first = false;
        }
        return template.toString();
    }
}
