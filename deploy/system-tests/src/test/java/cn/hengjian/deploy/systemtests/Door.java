package cn.hengjian.deploy.systemtests;

import cn.hengjian.deploy.local.Suite;
import cn.hengjian.deploy.local.SuitePort;

/** Where a request goes in: by the public entry, or past it at a service itself. */
enum Door {
    GATEWAY(SuitePort.GATEWAY),
    SERVICE(SuitePort.PERSONNEL);

    private final SuitePort port;

    Door(SuitePort port) {
        this.port = port;
    }

    /** The address of a path below personnel's API. */
    String personnel(Suite suite, String path) {
        return "http://localhost:" + suite.config().port(port) + "/api/personnel/v1" + path;
    }
}
