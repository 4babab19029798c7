package cn.hengjian.deploy.local;

import java.util.Locale;

/** The three business services. */
public enum BusinessService {
    PERSONNEL(SuitePort.PERSONNEL, SuitePort.PERSONNEL_MANAGEMENT),
    ASSESSMENT(SuitePort.ASSESSMENT, SuitePort.ASSESSMENT_MANAGEMENT),
    SUPERVISION(SuitePort.SUPERVISION, SuitePort.SUPERVISION_MANAGEMENT);

    private final SuitePort port;
    private final SuitePort managementPort;

    BusinessService(SuitePort port, SuitePort managementPort) {
        this.port = port;
        this.managementPort = managementPort;
    }

    public SuitePort port() {
        return port;
    }

    public SuitePort managementPort() {
        return managementPort;
    }

    /** Also the name of its database and of the role that owns it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
