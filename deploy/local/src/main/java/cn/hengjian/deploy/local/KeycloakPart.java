package cn.hengjian.deploy.local;

import cn.hengjian.deploy.local.process.Command;
import cn.hengjian.deploy.local.process.OneOff;
import cn.hengjian.deploy.local.process.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;

/** Keycloak with the realm {@code hengjian}, keeping its data in PostgreSQL. */
public final class KeycloakPart extends Part {
    private final Secrets secrets;
    private final Realm realm;

    public KeycloakPart(SuiteConfig config, Secrets secrets) {
        super("keycloak", config);
        this.secrets = secrets;
        this.realm = new Realm(config.root().resolve("deploy/keycloak"));
    }

    public List<DemoUser> listDemoUsers() {
        try {
            return realm.listDemoUsers();
        } catch (IOException e) {
            throw new StartFailure("cannot read the demo users: " + e.getMessage(), e);
        }
    }

    @Override
    List<SuitePort> ports() {
        return List.of(SuitePort.KEYCLOAK);
    }

    /** Each suite has a Keycloak home of its own, for the realm to import; the program in it is a link to the cache. */
    @Override
    void prepare() throws IOException {
        var program = program();
        Folders.delete(folder());
        for (var name : List.of("providers", "conf", "data/import")) {
            Files.createDirectories(folder().resolve(name));
        }
        Files.createSymbolicLink(folder().resolve("lib"), program.resolve("lib"));
        Files.writeString(
                folder().resolve("data/import/hengjian.json"), realm.withDemo().toPrettyString());
    }

    @Override
    Command command() throws IOException {
        var environment = new HashMap<String, String>();
        environment.put("KC_DB_URL", "jdbc:postgresql://localhost:" + config.port(SuitePort.POSTGRES) + "/keycloak");
        environment.put("KC_DB_USERNAME", "keycloak");
        environment.put("KC_DB_PASSWORD", secrets.databasePassword("keycloak"));
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.keycloakAdminPassword());
        environment.put("HENGJIAN_PUBLIC_URL", config.gatewayUrl());
        environment.put("HENGJIAN_GATEWAY_CLIENT_SECRET", secrets.clientSecret("hengjian-gateway"));
        environment.put("HENGJIAN_COUNTY_SYSTEM_CLIENT_SECRET", secrets.clientSecret("county-system"));
        environment.put("HENGJIAN_ACCESS_CLIENT_SECRET", secrets.clientSecret("hengjian-access"));
        // It is filled in between the quotes of a JSON text.
        environment.put(
                "HENGJIAN_COUNTY_SCRIPT_JWKS",
                secrets.clientKey("county-script").publicKeys().replace("\"", "\\\""));
        for (var user : realm.listDemoUsers()) {
            environment.put(Realm.passwordVariable(user.name()), secrets.demoPassword(user.name()));
            if (user.isAdministrator()) {
                environment.put(Realm.oneTimeVariable(user.name()), secrets.demoOneTimeSecret(user.name()));
            }
        }
        return keycloak(folder())
                .run(
                        config,
                        environment,
                        "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                        "start",
                        "--optimized",
                        "--import-realm",
                        "--hostname=" + config.keycloakUrl(),
                        "--http-enabled=true",
                        "--http-host=127.0.0.1",
                        "--http-port=" + config.port(SuitePort.KEYCLOAK),
                        "--db-pool-max-size=20",
                        "--log-level=warn");
    }

    @Override
    public boolean isReady() {
        return Http.find(config.issuer() + "/.well-known/openid-configuration").isPresent();
    }

    private Path folder() {
        return config.data().resolve("keycloak");
    }

    /** The unpacked program, built for PostgreSQL once; the build takes longer than a start. */
    private Path program() throws IOException {
        var zip = Archive.find(config.parts(), "keycloak-quarkus-dist");
        return Archive.once(config.cache().resolve(zip.getFileName().toString().replace(".zip", "")), folder -> {
            Archive.unpackZip(zip, folder);
            build(folder);
        });
    }

    private void build(Path folder) {
        OneOff.run(
                keycloak(folder)
                        .run(
                                config,
                                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                                "build",
                                "--db=postgres",
                                "--cache=local"),
                config.logs().resolve("keycloak-init.log"),
                Duration.ofMinutes(5),
                "build Keycloak");
    }

    /** As its own kc.sh does, without the shell in between. */
    private static JavaProgram keycloak(Path home) {
        return JavaProgram.of("384m")
                .options(
                        // It serves few logins: a quick start is worth more than the best code.
                        "-XX:TieredStopAtLevel=1",
                        "--add-opens=java.base/java.util=ALL-UNNAMED",
                        "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                        "--add-opens=java.base/java.security=ALL-UNNAMED",
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-Dpicocli.disable.closures=true",
                        "-Dquarkus-log-max-startup-records=10000",
                        "-Duser.language=en",
                        "-Duser.country=US",
                        "-Dkc.home.dir=" + home,
                        "-cp",
                        home.resolve("lib/quarkus-run.jar").toString());
    }
}
