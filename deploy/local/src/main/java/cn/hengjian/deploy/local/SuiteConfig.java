package cn.hengjian.deploy.local;

import cn.hengjian.deploy.local.process.Lifetime;
import cn.hengjian.deploy.local.process.Ports;
import cn.hengjian.deploy.local.process.StartFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a suite lies and listens.
 *
 * @param root the checkout, where the packaged services are
 * @param home the folder that holds all that the suite keeps
 * @param cache unpacked binaries, shared by suites
 * @param durable whether an acknowledged write survives a crash of the machine; only throw-away tests do without
 */
public record SuiteConfig(
        Path root, Path home, Path cache, Map<SuitePort, Integer> ports, Lifetime lifetime, boolean durable) {
    public SuiteConfig {
        ports = Map.copyOf(ports);
    }

    /** The suite of the launcher, as the environment describes it. */
    public static SuiteConfig fromEnvironment(Path root, Map<String, String> environment) {
        var home = folder(environment, "HENGJIAN_HOME", root.resolve(".hengjian"));
        var cache = folder(environment, "HENGJIAN_CACHE", root.resolve(".hengjian/cache"));
        var ports = new EnumMap<SuitePort, Integer>(SuitePort.class);
        for (var port : SuitePort.values()) {
            ports.put(port, number(port, environment.get(port.variable())));
        }
        return new SuiteConfig(root, home, cache, ports, Lifetime.OWN, true);
    }

    /** A durable suite on free ports that ends with this JVM; for system tests. */
    public static SuiteConfig forTests(Path home) {
        var root = findRoot();
        var free = Ports.listFree(SuitePort.values().length).iterator();
        var ports = new EnumMap<SuitePort, Integer>(SuitePort.class);
        for (var port : SuitePort.values()) {
            ports.put(port, free.next());
        }
        var cache = folder(System.getenv(), "HENGJIAN_CACHE", root.resolve(".hengjian/cache"));
        return new SuiteConfig(root, home.toAbsolutePath(), cache, ports, Lifetime.WITH_THIS_JVM, true);
    }

    /** The same, without waiting for the disk. */
    SuiteConfig throwaway() {
        return new SuiteConfig(root, home, cache, ports, lifetime, false);
    }

    public int port(SuitePort port) {
        var number = ports.get(port);
        if (number == null) {
            throw new IllegalStateException("no port for " + port);
        }
        return number;
    }

    public Path data() {
        return home.resolve("data");
    }

    public Path logs() {
        return home.resolve("logs");
    }

    public Path run() {
        return home.resolve("run");
    }

    public Path secretsFile() {
        return home.resolve("secrets.properties");
    }

    public String gatewayUrl() {
        return "http://localhost:" + port(SuitePort.GATEWAY);
    }

    public String keycloakUrl() {
        return "http://localhost:" + port(SuitePort.KEYCLOAK);
    }

    /** The realm's address, which is also the issuer in its tokens. */
    public String issuer() {
        return keycloakUrl() + "/realms/hengjian";
    }

    /** The folder of jars that the broker, Connect and the launcher run from. */
    Path lib() {
        return root.resolve("deploy/local/target/lib");
    }

    /** The archives of PostgreSQL and Keycloak. */
    Path parts() {
        return root.resolve("deploy/local/target/parts");
    }

    /** The checkout that holds the working folder, when Maven doesn't tell. */
    private static Path findRoot() {
        var told = System.getProperty("hengjian.root");
        if (told != null) {
            return Path.of(told).toAbsolutePath();
        }
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("deploy/local/pom.xml"))) {
                return folder;
            }
        }
        throw new StartFailure("not inside a Hengjian checkout: run from there or set -Dhengjian.root");
    }

    private static Path folder(Map<String, String> environment, String variable, Path otherwise) {
        var told = environment.getOrDefault(variable, "");
        return (told.isBlank() ? otherwise : Path.of(told)).toAbsolutePath().normalize();
    }

    private static int number(SuitePort port, @Nullable String told) {
        if (told == null || told.isBlank()) {
            return port.standard();
        }
        try {
            int number = Integer.parseInt(told.strip());
            if (number > 0 && number < 65_536) {
                return number;
            }
        } catch (NumberFormatException _) {
            // Said below, as for a number out of range.
        }
        throw new StartFailure(port.variable() + " must be a port number from 1 to 65535, not '" + told + "'");
    }
}
