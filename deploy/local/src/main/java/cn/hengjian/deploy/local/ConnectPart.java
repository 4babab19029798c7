package cn.hengjian.deploy.local;

import cn.hengjian.deploy.local.process.Command;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;

/** One Connect worker with a Debezium connector per service database. */
public final class ConnectPart extends Part {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Secrets secrets;

    public ConnectPart(SuiteConfig config, Secrets secrets) {
        super("connect", config);
        this.secrets = secrets;
    }

    @Override
    List<SuitePort> ports() {
        return List.of(SuitePort.CONNECT);
    }

    /** Offsets are written each second: what was relayed since the last writing is relayed again after a crash. */
    @Override
    void prepare() throws IOException {
        Files.createDirectories(config.data());
        Files.writeString(properties(), """
                bootstrap.servers=localhost:%d
                listeners=http://127.0.0.1:%d
                offset.storage.file.filename=%s
                offset.flush.interval.ms=1000
                key.converter=org.apache.kafka.connect.storage.StringConverter
                value.converter=org.apache.kafka.connect.storage.StringConverter
                plugin.discovery=service_load
                topic.creation.enable=false
                connector.client.config.override.policy=All
                config.providers=env
                config.providers.env.class=org.apache.kafka.common.config.provider.EnvVarConfigProvider
                """.formatted(
                        config.port(SuitePort.KAFKA),
                        config.port(SuitePort.CONNECT),
                        config.data().resolve("connect.offsets")));
    }

    @Override
    Command command() {
        var program = new ArrayList<String>();
        program.add("org.apache.kafka.connect.cli.ConnectStandalone");
        program.add(properties().toString());
        var environment = new HashMap<String, String>();
        for (var service : BusinessService.values()) {
            program.add(config.root()
                    .resolve("deploy/connect")
                    .resolve(connector(service) + ".json")
                    .toString());
            var prefix = service.id().toUpperCase(Locale.ROOT) + "_DB_";
            environment.put(prefix + "HOST", "localhost");
            environment.put(prefix + "PORT", Integer.toString(config.port(SuitePort.POSTGRES)));
            environment.put(prefix + "NAME", service.id());
            environment.put(prefix + "USER", service.id());
            environment.put(prefix + "PASSWORD", secrets.databasePassword(service.id()));
        }
        return JavaProgram.of("256m").classPath(config.lib()).run(config, environment, program.toArray(String[]::new));
    }

    @Override
    public boolean isReady() {
        return Arrays.stream(BusinessService.values()).allMatch(this::relays);
    }

    /** Whether the service's connector and its task run. */
    private boolean relays(BusinessService service) {
        return Http.find("http://localhost:%d/connectors/%s/status"
                        .formatted(config.port(SuitePort.CONNECT), connector(service)))
                .filter(ConnectPart::runs)
                .isPresent();
    }

    private static boolean runs(String status) {
        try {
            var tree = JSON.readTree(status);
            return "RUNNING".equals(tree.at("/connector/state").asText())
                    && "RUNNING".equals(tree.at("/tasks/0/state").asText());
        } catch (JsonProcessingException _) {
            return false;
        }
    }

    private static String connector(BusinessService service) {
        return service.id() + "-outbox";
    }

    private Path properties() {
        return config.data().resolve("connect.properties");
    }
}
