package cn.hengjian.deploy.systemtests;

import cn.hengjian.deploy.local.Suite;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Keycloak's login pages as a browser goes through them, by the client that every realm has. Cookies are kept by hand:
 * they are marked Secure, which browsers honour for localhost and Java's own jar does not.
 */
final class LoginPages {

    private static final Pattern ACTION = Pattern.compile("<form[^>]+action=\"([^\"]+)\"");
    private static final Pattern PARAMETER = Pattern.compile("[?&#](code|error)=([^&#]+)");

    /** The SHA-256 of a verifier that nobody will need. */
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private final String realm;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new ConcurrentHashMap<>();

    LoginPages(Suite suite) {
        this.realm = suite.config().issuer();
    }

    /** A page, or a redirection back to the client. */
    record Page(LoginPages browser, HttpResponse<String> answer) {

        /** Sends the page's form with fields and values in turn. */
        Page submit(String... fields) {
            var action = ACTION.matcher(answer.body());
            if (!action.find()) {
                throw new AssertionError("a page without a form, status " + answer.statusCode());
            }
            var form = new StringBuilder();
            for (int i = 0; i < fields.length; i += 2) {
                form.append(i == 0 ? "" : "&")
                        .append(fields[i])
                        .append('=')
                        .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
            }
            return browser.send(
                    HttpRequest.newBuilder(URI.create(action.group(1).replace("&amp;", "&")))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(form.toString())));
        }

        boolean asksFor(String field) {
            return answer.statusCode() == 200 && answer.body().contains("name=\"" + field + "\"");
        }

        /** The code of a login that succeeded. */
        Optional<String> code() {
            return parameter("code");
        }

        Optional<String> error() {
            return parameter("error");
        }

        HttpHeaders headers() {
            return answer.headers();
        }

        private Optional<String> parameter(String name) {
            return answer.headers()
                    .firstValue("Location")
                    .flatMap(location -> PARAMETER
                            .matcher(location)
                            .results()
                            .filter(found -> found.group(1).equals(name))
                            .map(found -> found.group(2))
                            .findFirst());
        }
    }

    Page open() {
        return ask("response_type=code&code_challenge_method=S256&code_challenge=" + CHALLENGE);
    }

    /** Begins a login with these parameters. */
    Page ask(String parameters) {
        var back = URLEncoder.encode(realm + "/account/", StandardCharsets.UTF_8);
        return send(HttpRequest.newBuilder(URI.create(realm
                + "/protocol/openid-connect/auth?client_id=account-console&scope=openid&state=s&nonce=n&redirect_uri="
                + back + "&" + parameters)));
    }

    /** Follows redirections inside of the login, but not the one back to the client. */
    private Page send(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            var location = answer.headers().firstValue("Location").orElse("");
            return location.contains("/login-actions/")
                    ? send(HttpRequest.newBuilder(URI.create(location)))
                    : new Page(this, answer);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private void keep(String setCookie) {
        var pair = setCookie.split(";", 2)[0].split("=", 2);
        cookies.put(pair[0], pair[1]);
    }
}
