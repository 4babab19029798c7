package cn.hengjian.deploy.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {
    @TempDir
    Path folder;

    @Test
    void findsAnEarlierProcessByItsPidFile() {
        var started = start("sleep 60", Lifetime.OWN);

        var found = ChildProcess.find(pidFile());

        assertThat(found.orElseThrow().pid()).isEqualTo(started.pid());
        started.stop(StopSignal.TERMINATE, Duration.ofSeconds(5));
        assertThat(started.isAlive()).isFalse();
        assertThat(pidFile().path()).doesNotExist();
    }

    @Test
    void doesNotTakeAnotherProcessWithTheSamePidForIt() throws Exception {
        var self = ProcessHandle.current();
        long earlier = self.info().startInstant().orElseThrow().minusSeconds(60).toEpochMilli();

        Files.writeString(pidFile().path(), self.pid() + " " + earlier);

        assertThat(ChildProcess.find(pidFile())).isEmpty();
    }

    @Test
    void takesADamagedPidFileForNone() throws Exception {
        Files.writeString(pidFile().path(), "12x");

        assertThat(ChildProcess.find(pidFile())).isEmpty();
    }

    @Test
    void killsAProcessThatDoesNotEndWhenAsked() {
        var started = start("trap '' TERM; echo armed; while :; do sleep 1; done", Lifetime.OWN);
        awaitLog("armed");

        started.stop(StopSignal.TERMINATE, Duration.ofMillis(300));

        assertThat(started.isAlive()).isFalse();
    }

    @Test
    void passesOnNothingOfTheCallersEnvironmentThatIsNotListed() throws Exception {
        var started = start("env; echo end", Lifetime.OWN);
        started.onExit().get(10, TimeUnit.SECONDS);

        assertThat(Files.readString(folder.resolve("log")))
                .contains("GIVEN=yes")
                .doesNotContain("JAVA_HOME=")
                .endsWith("end\n");
    }

    @Test
    void endsWithAParentThatIsKilled() throws Exception {
        var parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Parent.class.getName(),
                        folder.toString())
                .inheritIO()
                .start();
        awaitLog("armed");
        var child = ChildProcess.find(pidFile()).orElseThrow();

        parent.destroyForcibly();

        child.onExit().get(10, TimeUnit.SECONDS);
        assertThat(child.isAlive()).isFalse();
    }

    /** Starts a child that is to die with it, then waits to be killed. */
    static final class Parent {
        private Parent() {}

        public static void main(String[] arguments) throws Exception {
            var folder = Path.of(arguments[0]);
            ChildProcess.start(
                            command(folder, "echo armed; exec sleep 60"),
                            folder.resolve("log"),
                            new PidFile(folder.resolve("pid")),
                            Lifetime.WITH_THIS_JVM)
                    .onExit()
                    .get();
        }
    }

    private ChildProcess start(String script, Lifetime lifetime) {
        return ChildProcess.start(command(folder, script), folder.resolve("log"), pidFile(), lifetime);
    }

    private static Command command(Path folder, String script) {
        return new Command(List.of("sh", "-c", script), folder, Map.of("GIVEN", "yes"));
    }

    private PidFile pidFile() {
        return new PidFile(folder.resolve("pid"));
    }

    private void awaitLog(String text) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (System.nanoTime() < deadline) {
            try {
                if (Files.readString(folder.resolve("log")).contains(text)
                        && ChildProcess.find(pidFile()).isPresent()) {
                    return;
                }
            } catch (IOException _) {
                // Not written yet.
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("never logged: " + text);
    }
}
