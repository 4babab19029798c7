package cn.hengjian.supervision.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** The service's clock under test: noon of a day that the test chooses. */
@Alternative
@Priority(1)
@Singleton
public class MovableClock extends Clock {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** A Monday in a month without holidays. */
    public static final LocalDate ORDINARY_DAY = LocalDate.of(2026, 3, 2);

    private volatile LocalDate day = ORDINARY_DAY;

    public void set(LocalDate today) {
        this.day = today;
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
        return day.atTime(LocalTime.NOON).atZone(ZONE).toInstant();
    }
}
