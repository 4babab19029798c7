package cn.hengjian.platform.policy;

import cn.hengjian.platform.crypto.Sha256;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Loads the packs that a service ships as {@code policy/<pack>_<version>_<effective-from>.csv} (key, value, source,
 * tag). A version once loaded is frozen: if its file has changed since, the service doesn't start.
 */
@ApplicationScoped
class ShippedPolicies {

    private static final Pattern NAME =
            Pattern.compile("(?<pack>[A-Z0-9-]+)_(?<version>\\d+)_(?<from>\\d{4}-\\d\\d-\\d\\d)");

    private final Database database;
    private final List<String> names;

    ShippedPolicies(Database database, @ConfigProperty(name = "hengjian.policies") Optional<List<String>> names) {
        this.database = database;
        this.names = names.orElse(List.of());
    }

    @Transactional
    void load(@Observes @Priority(1) StartupEvent event) {
        names.forEach(this::load);
    }

    private void load(String name) {
        var matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            throw new IllegalStateException("not the name of a policy file: " + name);
        }
        var pack = matcher.group("pack");
        int version = Integer.parseInt(matcher.group("version"));
        var content = content("policy/" + name + ".csv");
        var digest = Sha256.hex(content);
        var known = database.find(
                Sql.of("SELECT digest FROM policy_version WHERE pack = ? AND version = ?", pack, version),
                row -> row.text("digest"));
        if (known.isPresent()) {
            if (!known.get().equals(digest)) {
                throw new IllegalStateException("policy " + name + " differs from what cases ran under; add a version");
            }
            return;
        }
        database.update(Sql.of(
                "INSERT INTO policy_version (pack, version, effective_from, digest) VALUES (?, ?, ?, ?)",
                pack,
                version,
                LocalDate.parse(matcher.group("from")),
                digest));
        try (var rows = CsvReader.builder().ofNamedCsvRecord(content)) {
            for (NamedCsvRecord row : rows) {
                database.update(Sql.of(
                        "INSERT INTO policy_parameter (pack, version, key, value, source, tag) VALUES (?, ?, ?, ?, ?, ?)",
                        pack,
                        version,
                        row.getField("key"),
                        row.getField("value"),
                        row.getField("source"),
                        row.getField("tag")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String content(String resource) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
