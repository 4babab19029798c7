package cn.hengjian.gateway.login;

/** The sorts of token that the realm signs with the same keys; none may pass for another. */
enum TokenKind {
    ACCESS("Bearer", true),
    ID("ID", true),
    LOGOUT("Logout", false);

    private final String type;
    private final boolean namesSubject;

    TokenKind(String type, boolean namesSubject) {
        this.type = type;
        this.namesSubject = namesSubject;
    }

    /** What Keycloak writes into the claim {@code typ}. */
    String type() {
        return type;
    }

    /** Whether a token without a subject is worthless. */
    boolean namesSubject() {
        return namesSubject;
    }
}
