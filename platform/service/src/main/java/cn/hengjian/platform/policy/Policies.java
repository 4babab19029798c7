package cn.hengjian.platform.policy;

import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The packs of a service, by the day or by the version that a case ran under. */
@ApplicationScoped
public class Policies {

    /** The law today; the hard guard wherever packs conflict. */
    public static final String CURRENT = "CN-CURRENT";

    private final Database database;
    /** Versions never change, so that they can be remembered for good. */
    private final Map<String, PolicyPack> loaded = new ConcurrentHashMap<>();

    Policies(Database database) {
        this.database = database;
    }

    /** A parameter with where it comes from. */
    public record Parameter(String key, String value, String source, String tag) {}

    /** A version of a pack. */
    public record Version(String pack, int version, LocalDate effectiveFrom) {}

    /** The version of a pack that is in force on a day. */
    public PolicyPack inForce(String pack, LocalDate day) {
        int version = database.find(
                        Sql.of(
                                "SELECT version FROM policy_version WHERE pack = ? AND effective_from <= ?"
                                        + " ORDER BY effective_from DESC, version DESC LIMIT 1",
                                pack,
                                day),
                        row -> row.integer("version"))
                .orElseThrow(() -> new IllegalStateException("no version of " + pack + " is in force on " + day));
        return version(pack, version);
    }

    public PolicyPack version(String pack, int version) {
        return loaded.computeIfAbsent(pack + "/" + version, _ -> {
            var values = new HashMap<String, String>();
            parameters(pack, version).forEach(parameter -> values.put(parameter.key(), parameter.value()));
            return new PolicyPack(pack, version, values);
        });
    }

    public List<Version> versions() {
        return database.list(
                Sql.of("SELECT pack, version, effective_from FROM policy_version ORDER BY pack, version"),
                row -> new Version(row.text("pack"), row.integer("version"), row.date("effective_from")));
    }

    public List<Parameter> parameters(String pack, int version) {
        return database.list(
                Sql.of(
                        "SELECT key, value, source, tag FROM policy_parameter WHERE pack = ? AND version = ? ORDER BY key",
                        pack,
                        version),
                row -> new Parameter(row.text("key"), row.text("value"), row.text("source"), row.text("tag")));
    }
}
