package cn.hengjian.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A part of a service's contract, committed beside its sources, so that a change of it is seen by a reader. After a
 * wanted change {@code -D<name>.rewrite=true} writes it anew: {@code -Dopenapi.rewrite=true} for {@code openapi.yaml}.
 */
final class Snapshot {

    private static final ObjectWriter PRETTY = new ObjectMapper()
            .writer(new DefaultPrettyPrinter(
                            Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    private Snapshot() {}

    /** JSON in which a reader of differences finds his way. */
    static String pretty(Object value) throws JsonProcessingException {
        return PRETTY.writeValueAsString(value) + "\n";
    }

    static void requireCommitted(String file, String current) throws IOException {
        var snapshot = Path.of(file);
        if (Boolean.getBoolean(file.substring(0, file.indexOf('.')) + ".rewrite")) {
            Files.writeString(snapshot, current);
        }

        assertThat(current).isEqualTo(Files.readString(snapshot));
    }
}
