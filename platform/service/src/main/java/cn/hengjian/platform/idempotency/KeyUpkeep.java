package cn.hengjian.platform.idempotency;

import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;

/** Forgets keys, and the answers kept with them, once no client repeats its request any more. */
@ApplicationScoped
class KeyUpkeep {

    private static final int DAYS = 7;

    private final Database database;

    KeyUpkeep(Database database) {
        this.database = database;
    }

    @Scheduled(every = "1h", delayed = "1h")
    @RunOnVirtualThread
    void forget() {
        database.update(
                Sql.of("DELETE FROM idempotency_key WHERE created_at < now() - make_interval(days => ?)", DAYS));
    }
}
