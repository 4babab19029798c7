package cn.hengjian.supervision.codelist;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The versions of the code list that the service ships, {@code code-list/<name>.csv}; a bad one stops the start. */
@ApplicationScoped
public class CodeLists {

    private final List<CodeList> versions;

    CodeLists(@ConfigProperty(name = "hengjian.code-lists") List<String> names) {
        this.versions = names.stream()
                .map(name -> CodeList.read(name, content("code-list/" + name + ".csv")))
                .sorted(Comparator.comparing(CodeList::effectiveFrom).thenComparingInt(CodeList::version))
                .toList();
    }

    /** The list by which a finding of a day is coded. */
    public CodeList inForce(LocalDate day) {
        return versions.reversed().stream()
                .filter(list -> !list.effectiveFrom().isAfter(day))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no code list is in force on " + day));
    }

    /** The list that a finding was coded by. */
    public CodeList version(int version) {
        return versions.stream()
                .filter(list -> list.version() == version)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no version " + version + " of the code list"));
    }

    private static String content(String resource) {
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
