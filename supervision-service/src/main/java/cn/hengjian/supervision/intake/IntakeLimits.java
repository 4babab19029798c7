package cn.hengjian.supervision.intake;

import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * Counts what comes in and is answered within a minute, in memory and by hashes of codes only. Guessing a code of 95 bits is hopeless; this
 * keeps somebody from making a noise of it.
 */
@ApplicationScoped
class IntakeLimits {

    private static final String WRONG = "wrong";
    private static final String SENT = "sent";
    private static final String UPLOADED = "uploaded";
    private static final int MOST_CODES = 100_000;

    private final IntakeConfig config;
    private final Clock clock;
    private final Map<String, Integer> counts = new HashMap<>();
    private long minute;

    IntakeLimits(IntakeConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** Counts something that comes in. */
    void sent() {
        count(SENT, config.sentPerMinute());
    }

    /** Counts a file that comes in. */
    void uploaded() {
        count(UPLOADED, config.uploadsPerMinute());
    }

    /** Counts an answer to a right code. */
    void answered(byte[] receipt) {
        count(HexFormat.of().formatHex(receipt), config.answersPerCodeAndMinute());
    }

    /** Counts a wrong code; once there were too many, the others aren't even told that they are wrong. */
    void wrong() {
        count(WRONG, config.wrongCodesPerMinute());
    }

    private synchronized void count(String what, int most) {
        long now = clock.instant().getEpochSecond() / 60;
        if (now != minute || counts.size() > MOST_CODES) {
            minute = now;
            counts.clear();
        }
        if (counts.merge(what, 1, Integer::sum) > most) {
            throw new ProblemException(
                    HttpProblem.TOO_MANY_REQUESTS,
                    new Text("请求过于频繁，请一分钟后再试", "Too many requests; try again in a minute"));
        }
    }
}
