package cn.hengjian.supervision.visit;

import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.visit.rules.VisitState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Visits as others name them. */
@ApplicationScoped
public class Visits {

    private final Database database;

    Visits(Database database) {
        this.database = database;
    }

    /**
     * A visit.
     *
     * @param unit where it goes; unknown while it is sealed
     * @param inspectors user names
     */
    public record Known(VisitState state, @Nullable UUID unit, List<String> inspectors) {

        public Known {
            inspectors = List.copyOf(inspectors);
        }
    }

    /** The visit, if there is one that the reader may see. */
    public Optional<Known> find(UUID id, Reader reader) {
        return database.find(
                Sql.of("SELECT v.state, v.unit_id, ARRAY(SELECT i.username FROM visit_inspector i"
                                + " WHERE i.visit_id = v.id ORDER BY i.username) AS inspectors")
                        .add(VisitRepository.TABLES)
                        .and("v.id = ?", id)
                        .and(reader.sees("u.path")),
                row -> new Known(
                        VisitState.valueOf(row.text("state")), row.uuidOrNull("unit_id"), row.texts("inspectors")));
    }
}
