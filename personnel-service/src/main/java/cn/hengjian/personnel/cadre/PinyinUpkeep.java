package cn.hengjian.personnel.cadre;

import cn.hengjian.platform.sql.Batches;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Gives names their pinyin that were stored before there was any. */
@ApplicationScoped
class PinyinUpkeep {

    private static final int BATCH = 1_000;

    private final Database database;

    PinyinUpkeep(Database database) {
        this.database = database;
    }

    void start(@Observes StartupEvent event) {
        Batches.exhaust(BATCH, this::fillNext);
    }

    private record Named(UUID id, String name) {}

    @Transactional
    int fillNext() {
        var found = database.list(
                Sql.of("SELECT id, name FROM cadre WHERE pinyin IS NULL LIMIT ? FOR UPDATE SKIP LOCKED", BATCH),
                row -> new Named(row.uuid("id"), row.text("name")));
        if (!found.isEmpty()) {
            database.update(Sql.of(
                    "UPDATE cadre c SET pinyin = n.pinyin FROM unnest(?::uuid[], ?::text[]) n (id, pinyin) WHERE c.id = n.id",
                    found.stream().map(Named::id).toList(),
                    found.stream().map(named -> Pinyin.of(named.name())).toList()));
        }
        return found.size();
    }
}
