package cn.hengjian.deploy.local;

/** The TCP ports of a suite; each can be set by an environment variable. */
public enum SuitePort {
    GATEWAY(8080),
    GATEWAY_MANAGEMENT(9080),
    PERSONNEL(8081),
    PERSONNEL_MANAGEMENT(9081),
    ASSESSMENT(8082),
    ASSESSMENT_MANAGEMENT(9082),
    SUPERVISION(8083),
    SUPERVISION_MANAGEMENT(9083),
    KEYCLOAK(8180),
    POSTGRES(15432),
    KAFKA(19092),
    KAFKA_CONTROLLER(19093),
    CONNECT(18083);

    private final int standard;

    SuitePort(int standard) {
        this.standard = standard;
    }

    public int standard() {
        return standard;
    }

    /** The environment variable that sets this port. */
    public String variable() {
        return "HENGJIAN_" + name() + "_PORT";
    }
}
