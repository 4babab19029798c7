package cn.hengjian.gateway.admission;

/**
 * A request that breaks a rule of RFC 9112 or 9110, in bytes, with a smuggled request behind it.
 *
 * @param rule what it breaks
 * @param message the request, in which {@code TOKEN} stands for a good token
 * @param status what it must be answered with; 0 for a connection closed without an answer
 */
record Rudeness(String rule, String message, int status) {

    static final String SMUGGLED = "/api/personnel/v1/smuggled";
    private static final String HOST = "Host: localhost\r\n";
    private static final String TOKEN = "Authorization: Bearer TOKEN\r\n";

    /** A request that is all right but for its first line. */
    static Rudeness line(String rule, String line, int status) {
        return new Rudeness(rule, line + "\r\n" + HOST + TOKEN + "\r\n", status);
    }

    /** A request that is all right but for these header fields. */
    static Rudeness headers(String rule, String fields, int status) {
        return new Rudeness(rule, "GET /api/personnel/v1/units HTTP/1.1\r\n" + HOST + TOKEN + fields + "\r\n", status);
    }

    /** A request that is all right but for the header fields that say where it is for. */
    static Rudeness host(String rule, String fields, int status) {
        return new Rudeness(rule, "GET /api/personnel/v1/units HTTP/1.1\r\n" + TOKEN + fields + "\r\n", status);
    }

    /** A request that is all right but for the framing of its body. */
    static Rudeness body(String rule, String fields, String body, int status) {
        return new Rudeness(
                rule, "POST /api/personnel/v1/upload HTTP/1.1\r\n" + HOST + TOKEN + fields + "\r\n" + body, status);
    }

    /** Lines as HTTP ends them. */
    static String lines(String... lines) {
        return String.join("\r\n", lines) + "\r\n";
    }

    /** The bytes to send: the rude request, and another that a reader who misunderstood it would find behind it. */
    String bytes(String token) {
        return (message + "GET " + SMUGGLED + " HTTP/1.1\r\n" + HOST + TOKEN + "\r\n").replace("TOKEN", token);
    }

    @Override
    public String toString() {
        return rule;
    }
}
