package cn.hengjian.deploy.local;

import cn.hengjian.deploy.local.process.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/** A running Kafka broker. */
public record KafkaServer(String bootstrapServers) {
    /** Creates those topics of the definition file that are missing; existing ones are left as they are. */
    public void ensureTopics(Path definitions) {
        try (var admin = connect()) {
            var existing = admin.listTopics().names().get();
            var missing = readTopics(definitions).stream()
                    .filter(topic -> !existing.contains(topic.name()))
                    .toList();
            admin.createTopics(missing).all().get();
        } catch (IOException | ExecutionException e) {
            throw new StartFailure("cannot create the topics of " + definitions + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("interrupted while creating topics", e);
        }
    }

    boolean answers() {
        try (var admin = connect()) {
            return !admin.describeCluster().nodes().get().isEmpty();
        } catch (ExecutionException _) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("interrupted while waiting for Kafka", e);
        }
    }

    /** A definition is a number of partitions followed by settings, as {@code 3 cleanup.policy=compact}. */
    static List<NewTopic> readTopics(Path definitions) throws IOException {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(definitions)) {
            properties.load(in);
        }
        var topics = new ArrayList<NewTopic>();
        for (var name : properties.stringPropertyNames()) {
            var words = properties.getProperty(name).strip().split("\\s+", -1);
            var settings = new HashMap<String, String>();
            for (int i = 1; i < words.length; i++) {
                int equals = words[i].indexOf('=');
                settings.put(words[i].substring(0, equals), words[i].substring(equals + 1));
            }
            topics.add(new NewTopic(name, Integer.parseInt(words[0]), (short) 1).configs(settings));
        }
        return topics;
    }

    private Admin connect() {
        return Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 15_000,
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 200));
    }
}
