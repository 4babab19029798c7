package cn.hengjian.personnel.access;

/** Keycloak did not do what it was asked. */
final class RealmFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final AccessFailure failure;

    RealmFault(AccessFailure failure, String message) {
        super(message);
        this.failure = failure;
    }

    AccessFailure failure() {
        return failure;
    }
}
