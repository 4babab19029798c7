package cn.hengjian.deploy.local;

import cn.hengjian.deploy.local.process.Command;
import cn.hengjian.deploy.local.process.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A packaged Quarkus application of this project. */
public abstract class QuarkusPart extends Part {
    private final String module;
    private final SuitePort port;
    private final SuitePort managementPort;

    QuarkusPart(String name, String module, SuitePort port, SuitePort managementPort, SuiteConfig config) {
        super(name, config);
        this.module = module;
        this.port = port;
        this.managementPort = managementPort;
    }

    /** What the application is told by its environment beyond its ports. */
    abstract Map<String, String> settings();

    /** The whole environment, as a developer's run of the same module needs it too. */
    public final Map<String, String> environment() {
        var environment = new HashMap<>(settings());
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(config.port(port)));
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(config.port(managementPort)));
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", config.issuer());
        return environment;
    }

    @Override
    final List<SuitePort> ports() {
        return List.of(port, managementPort);
    }

    @Override
    final void prepare() {
        if (!Files.exists(program())) {
            throw new StartFailure(name() + " is not built (" + program() + "): mvn -B -DskipTests package");
        }
    }

    @Override
    public final Command command() throws IOException {
        return JavaProgram.of("192m")
                .options(
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-jar",
                        program().toString())
                .run(config, environment());
    }

    @Override
    public final boolean isReady() {
        return Http.find("http://localhost:" + config.port(managementPort) + "/q/health/ready")
                .isPresent();
    }

    private Path program() {
        return config.root().resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
