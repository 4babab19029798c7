package cn.hengjian.deploy.systemtests;

import cn.hengjian.deploy.local.Suite;
import cn.hengjian.deploy.local.Tokens;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Runs the scripts of {@code deploy/demo} as a county's office would, in a folder of its own. */
final class Shell {

    private static final List<String> TOOLS = List.of("curl", "jq");

    private final Suite suite;
    private final Path folder;
    private final String path;

    Shell(Suite suite, Path folder) throws IOException {
        this.suite = suite;
        this.folder = folder;
        this.path = folder.resolve("bin") + File.pathSeparator + System.getenv("PATH");
        Files.createDirectories(folder.resolve("bin"));
        for (var tool : TOOLS) {
            if (isMissing(tool)) {
                Files.createSymbolicLink(
                        folder.resolve("bin").resolve(tool),
                        Path.of("src/test/tools", tool).toAbsolutePath());
                System.out.println("no " + tool + " on this machine: its stand-in runs");
            }
        }
    }

    /** What a script said, and how it ended. */
    record Said(int code, String text) {}

    /** Runs a script below {@code deploy/demo}. */
    Said run(Map<String, String> variables, String script, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(
                "sh",
                suite.config().root().resolve("deploy/demo").resolve(script).toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("PATH", path);
        builder.environment().put("HENGJIAN_URL", suite.config().gatewayUrl());
        builder.environment().putAll(variables);
        var process = builder.start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), text);
    }

    /** What the scripts need to get tokens for the county's system by themselves. */
    Map<String, String> client() throws IOException {
        Files.writeString(folder.resolve("secret"), suite.secrets().clientSecret("county-system") + "\n");
        return Map.of(
                "HENGJIAN_REALM", suite.config().issuer(),
                "HENGJIAN_CLIENT", "county-system",
                "HENGJIAN_SECRET_FILE", "secret",
                "HENGJIAN_SCOPE", "personnel.write assessment.write supervision.read");
    }

    /** A file with the header of somebody's token. */
    String header(String name) throws IOException {
        var file = name + ".header";
        Files.writeString(folder.resolve(file), "Authorization: Bearer " + new Tokens(suite).fetch(name) + "\n");
        return file;
    }

    private static boolean isMissing(String tool) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .map(place -> Path.of(place, tool))
                .noneMatch(Files::isExecutable);
    }
}
