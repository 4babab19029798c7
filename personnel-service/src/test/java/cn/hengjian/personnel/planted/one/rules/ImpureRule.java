package cn.hengjian.personnel.planted.one.rules;

import cn.hengjian.platform.sql.Database;
import java.time.LocalDate;

/** A rule that reads the clock and knows a database. */
class ImpureRule {

    Database database;

    @SuppressWarnings("JavaTimeDefaultTimeZone")
    LocalDate today() {
        return LocalDate.now();
    }
}
