package cn.hengjian.personnel.testing;

import io.quarkus.arc.Arc;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** The service's clock under test: noon of a day that the test chooses, until it is let go. */
@Alternative
@Priority(1)
@Singleton
public class MovableClock extends Clock {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** A Monday in a month without holidays. */
    public static final LocalDate ORDINARY_DAY = LocalDate.of(2026, 3, 2);

    private volatile LocalDate day;

    /** It is this day for the service, until {@link #release}. */
    public static void today(LocalDate today) {
        Arc.container().instance(MovableClock.class).get().day = today;
    }

    /** The service goes by the real time again. */
    public static void release() {
        Arc.container().instance(MovableClock.class).get().day = null;
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }

    @Override
    public Instant instant() {
        var chosen = day;
        return chosen == null
                ? Instant.now()
                : chosen.atTime(LocalTime.NOON).atZone(ZONE).toInstant();
    }
}
