package cn.hengjian.deploy.local.cli;

import cn.hengjian.deploy.local.SuiteConfig;
import cn.hengjian.deploy.local.process.StartFailure;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs a program of the demo module against the suite, which it knows by address and secrets only. */
final class DemoProgram {
    private final SuiteConfig config;

    DemoProgram(SuiteConfig config) {
        this.config = config;
    }

    /** Runs it to its end and gives its exit status. */
    int run(String program) {
        var target = config.root().resolve("deploy/demo/target");
        var builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Dstdout.encoding=UTF-8",
                        "-Dstderr.encoding=UTF-8",
                        "-cp",
                        findJar(target) + File.pathSeparator + target.resolve("lib") + "/*",
                        "cn.hengjian.deploy.demo." + program))
                .inheritIO();
        builder.environment().put("HENGJIAN_GATEWAY_URL", config.gatewayUrl());
        builder.environment().put("HENGJIAN_KEYCLOAK_URL", config.keycloakUrl());
        builder.environment().put("HENGJIAN_SECRETS", config.secretsFile().toString());
        try {
            return builder.start().waitFor();
        } catch (IOException e) {
            throw new StartFailure("cannot run the demo: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("interrupted while the demo ran", e);
        }
    }

    private static Path findJar(Path target) {
        if (Files.isDirectory(target)) {
            try (var files = Files.newDirectoryStream(target, "demo-*.jar")) {
                for (var file : files) {
                    return file;
                }
            } catch (IOException e) {
                throw new StartFailure("cannot read " + target + ": " + e.getMessage(), e);
            }
        }
        throw new StartFailure("the demo is not built: mvn -B -DskipTests package");
    }
}
