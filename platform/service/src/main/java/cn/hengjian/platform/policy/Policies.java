package cn.hengjian.platform.policy;

import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The packs of a service, by the day or by the version that a case ran under. */
@ApplicationScoped
public class Policies {

    /** The law today; the hard guard wherever packs conflict. */
    public static final String CURRENT = "CN-CURRENT";

    private static final String VERSIONS = "SELECT pack, version, effective_from, origin FROM policy_version";

    private final Database database;
    /** Versions never change, so that they can be remembered for good. */
    private final Map<String, PolicyPack> loaded = new ConcurrentHashMap<>();

    Policies(Database database) {
        this.database = database;
    }

    /** A parameter with where it comes from. */
    public record Parameter(String key, String value, String source, String tag) {}

    /** A version of a pack. */
    public record Version(String pack, int version, LocalDate effectiveFrom, PolicyView.Origin origin) {

        String reference() {
            return pack + "/" + version;
        }
    }

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
        return database.list(Sql.of(VERSIONS + " ORDER BY pack, version"), Policies::version);
    }

    /** Every version as cases refer to it. */
    public List<String> references() {
        return versions().stream().map(Version::reference).toList();
    }

    /** A version by how cases refer to it. */
    Optional<PolicyPack> find(String reference) {
        return versions().stream()
                .filter(known -> known.reference().equals(reference))
                .findFirst()
                .map(known -> version(known.pack(), known.version()));
    }

    /** The version that will be in force in the end, as things stand. */
    Optional<Version> newest(String pack) {
        return database.find(
                Sql.of(VERSIONS + " WHERE pack = ? ORDER BY effective_from DESC, version DESC LIMIT 1", pack),
                Policies::version);
    }

    /** A version with its parameters; 404 if there is none. */
    PolicyView require(String pack, int version) {
        return database.find(Sql.of(VERSIONS + " WHERE pack = ? AND version = ?", pack, version), Policies::version)
                .map(known -> new PolicyView(
                        known.pack(),
                        known.version(),
                        known.effectiveFrom(),
                        known.origin(),
                        parameters(pack, version)))
                .orElseThrow(() -> new ProblemException(
                        HttpProblem.NOT_FOUND, new Text("没有这个政策版本", "There is no such version of a policy")));
    }

    /** The parameters of a version, by key. */
    public List<Parameter> parameters(String pack, int version) {
        return database.list(
                Sql.of("SELECT key, value, source, tag FROM policy_parameters(?, ?) ORDER BY key", pack, version),
                row -> new Parameter(row.text("key"), row.text("value"), row.text("source"), row.text("tag")));
    }

    private static Version version(Row row) throws SQLException {
        return new Version(
                row.text("pack"),
                row.integer("version"),
                row.date("effective_from"),
                PolicyView.Origin.valueOf(row.text("origin")));
    }
}
