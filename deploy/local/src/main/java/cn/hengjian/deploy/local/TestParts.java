package cn.hengjian.deploy.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Real parts for tests, started when first asked for and shared by all tests of the JVM. They listen on free ports,
 * keep their data under the module's {@code target} and end with the JVM. Tests stay apart by taking a database each
 * and, where it matters, topics and consumer groups of their own.
 */
public final class TestParts {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** System properties, because Quarkus loads this class once for each of its class loaders. */
    private static final String POSTGRES_PORT = "hengjian.test.postgres";

    private static final String KAFKA_SERVERS = "hengjian.test.kafka";
    private static final String PASSWORD = "test";

    /** One object in the whole JVM, for the same reason. */
    private static final Object LOCK = TestParts.class.getName().intern();

    private TestParts() {}

    /** A PostgreSQL server; {@link PostgresServer#createDatabase} gives each test class a database. */
    public static PostgresServer postgres() {
        synchronized (LOCK) {
            var running = System.getProperty(POSTGRES_PORT);
            if (running != null) {
                return new PostgresServer(Integer.parseInt(running), PASSWORD);
            }
            var config = freshConfig("postgres");
            var part = new PostgresPart(config, Secrets.of("database.postgres.password", PASSWORD));
            start(part, config);
            System.setProperty(POSTGRES_PORT, Integer.toString(config.port(SuitePort.POSTGRES)));
            return part.server();
        }
    }

    /** A Kafka broker with the topics of the suite. */
    public static KafkaServer kafka() {
        synchronized (LOCK) {
            var running = System.getProperty(KAFKA_SERVERS);
            if (running != null) {
                return new KafkaServer(running);
            }
            var config = freshConfig("kafka");
            var part = new KafkaPart(config);
            start(part, config);
            part.server().ensureTopics(part.topics());
            System.setProperty(KAFKA_SERVERS, part.server().bootstrapServers());
            return part.server();
        }
    }

    private static SuiteConfig freshConfig(String name) {
        var folder = Path.of(
                "target", "test-parts", name + "-" + ProcessHandle.current().pid());
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return SuiteConfig.forTests(folder).throwaway();
    }

    private static void start(Part part, SuiteConfig config) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(part, config), "end of " + part.name()));
        part.startAndAwaitReady(PATIENCE);
    }

    private static void end(Part part, SuiteConfig config) {
        try {
            // Its data goes too, so there is nothing to close properly.
            part.kill();
            Folders.delete(config.home());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
