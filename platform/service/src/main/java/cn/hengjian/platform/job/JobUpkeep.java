package cn.hengjian.platform.job;

import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;

/** Forgets jobs that ended long ago, with what was uploaded for them. */
@ApplicationScoped
class JobUpkeep {

    private static final int DAYS = 30;

    private final Database database;

    JobUpkeep(Database database) {
        this.database = database;
    }

    @Scheduled(every = "1h", delayed = "1h")
    @RunOnVirtualThread
    void forget() {
        database.update(Sql.of("DELETE FROM job WHERE ended_at < now() - make_interval(days => ?)", DAYS));
    }
}
