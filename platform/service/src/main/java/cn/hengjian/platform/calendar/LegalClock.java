package cn.hengjian.platform.calendar;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The clock that legal days are read from: one configured zone. */
class LegalClock {

    @Produces
    @Singleton
    Clock clock(@ConfigProperty(name = "hengjian.zone") String zone) {
        return Clock.system(ZoneId.of(zone));
    }
}
