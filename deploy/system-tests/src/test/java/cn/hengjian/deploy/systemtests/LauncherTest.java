package cn.hengjian.deploy.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.deploy.demo.api.Caller;
import cn.hengjian.deploy.local.Part;
import cn.hengjian.deploy.local.Suite;
import cn.hengjian.deploy.local.SuitePort;
import cn.hengjian.deploy.local.process.PidFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The launcher's own program, as {@code ./hengjian} calls it, with processes that outlive it. */
@Order(1)
class LauncherTest {

    private static final Caller ORGANISATION = new Caller.User("org.wang");
    private static final String UNITS = "/api/personnel/v1/units";

    private final Suite suite = SharedSuite.fresh("launcher");

    @AfterEach
    void stop() throws Exception {
        launch("down");
    }

    @Test
    void comesBackWhateverWasKilled() throws Exception {
        assertThat(up()).contains("Ready after");
        assertThat(up())
                .contains("Hengjian is running already.")
                .contains(suite.config().gatewayUrl());
        addUnit("A", null);

        killLauncher();
        assertThat(up()).contains("stopping what an earlier start left behind").contains("Ready after");
        addUnit("B", "A");

        killLauncher();
        suite.parts().forEach(Part::kill);
        assertThat(up()).doesNotContain("left behind").contains("Ready after");

        assertThat(SharedSuite.api(suite).list(ORGANISATION, UNITS))
                .extracting(unit -> unit.path("code").asText())
                .containsExactlyInAnyOrder("A", "B");
        assertThat(launch("status").output()).contains("Hengjian is running");
        assertThat(launch("down").output()).contains("Hengjian is stopped");
        assertThat(suite.parts()).noneMatch(Part::isAlive);
    }

    private void addUnit(String code, String parent) {
        var unit = parent == null
                ? Map.of("code", code, "name", code, "kind", "COUNTY")
                : Map.of("code", code, "name", code, "kind", "DEPARTMENT", "parentCode", parent);
        SharedSuite.api(suite).post(ORGANISATION, UNITS, unit).require();
    }

    private void killLauncher() {
        var launcher = new PidFile(suite.config().run().resolve("launcher.pid"))
                .findProcess()
                .orElseThrow();
        launcher.destroyForcibly();
        launcher.onExit().join();
    }

    private String up() throws Exception {
        var ended = launch("up", "--detach", "--no-demo");
        assertThat(ended.status()).as(ended.output()).isZero();
        return ended.output();
    }

    private record Ended(int status, String output) {}

    private Ended launch(String... arguments) throws IOException, InterruptedException {
        var config = suite.config();
        var target = config.root().resolve("deploy/local/target");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dhengjian.root=" + config.root(),
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=off",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                target.resolve("classes") + ":" + target.resolve("lib") + "/*",
                "cn.hengjian.deploy.local.cli.Main"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("HENGJIAN_HOME", config.home().toString());
        builder.environment().put("HENGJIAN_CACHE", config.cache().toString());
        for (var port : SuitePort.values()) {
            builder.environment().put(port.variable(), Integer.toString(config.port(port)));
        }
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output);
    }
}
