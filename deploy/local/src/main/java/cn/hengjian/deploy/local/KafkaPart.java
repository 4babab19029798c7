package cn.hengjian.deploy.local;

import cn.hengjian.deploy.local.process.Command;
import cn.hengjian.deploy.local.process.OneOff;
import cn.hengjian.deploy.local.process.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.Uuid;

/** A Kafka broker that is its own controller. */
public final class KafkaPart extends Part {
    private final KafkaServer server;

    public KafkaPart(SuiteConfig config) {
        super("kafka", config);
        this.server = new KafkaServer("localhost:" + config.port(SuitePort.KAFKA));
    }

    public KafkaServer server() {
        return server;
    }

    /** The topics of the suite. */
    public Path topics() {
        return config.root().resolve("deploy/connect/topics.properties");
    }

    @Override
    List<SuitePort> ports() {
        return List.of(SuitePort.KAFKA, SuitePort.KAFKA_CONTROLLER);
    }

    /** The short session is for restarts: a broker that was killed is let in again only when its session is over. */
    @Override
    void prepare() throws IOException {
        Files.createDirectories(config.data());
        Files.writeString(properties(), """
                process.roles=broker,controller
                node.id=1
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://localhost:%1$d,CONTROLLER://localhost:%2$d
                controller.quorum.voters=1@localhost:%2$d
                controller.listener.names=CONTROLLER
                listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT
                log.dirs=%3$s
                broker.session.timeout.ms=4000
                broker.heartbeat.interval.ms=1000
                num.network.threads=2
                num.io.threads=4
                log.cleaner.dedupe.buffer.size=16777216
                auto.create.topics.enable=false
                offsets.topic.num.partitions=4
                offsets.topic.replication.factor=1
                transaction.state.log.num.partitions=4
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                group.initial.rebalance.delay.ms=0
                """.formatted(
                        config.port(SuitePort.KAFKA), config.port(SuitePort.KAFKA_CONTROLLER), folder()));
        if (!Files.exists(folder().resolve("meta.properties"))) {
            format();
        }
    }

    @Override
    Command command() {
        return JavaProgram.of("256m")
                .classPath(config.lib())
                .run(config, "kafka.Kafka", properties().toString());
    }

    @Override
    public boolean isReady() {
        // The port first: a client that finds nobody writes a warning with each try.
        return !Ports.isFree(config.port(SuitePort.KAFKA)) && server.answers();
    }

    private Path folder() {
        return config.data().resolve("kafka");
    }

    private Path properties() {
        return config.data().resolve("kafka.properties");
    }

    private void format() {
        var command = JavaProgram.of("64m")
                .options("-XX:TieredStopAtLevel=1")
                .classPath(config.lib())
                .run(
                        config,
                        "kafka.tools.StorageTool",
                        "format",
                        "--cluster-id",
                        Uuid.randomUuid().toString(),
                        "--config",
                        properties().toString(),
                        "--ignore-formatted");
        OneOff.run(
                command,
                config.logs().resolve("kafka-init.log"),
                Duration.ofMinutes(1),
                "create the Kafka data folder");
    }
}
