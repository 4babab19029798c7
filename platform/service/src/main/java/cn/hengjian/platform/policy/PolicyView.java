package cn.hengjian.platform.policy;

import java.time.LocalDate;
import java.util.List;

/** A version of a policy pack. */
public record PolicyView(
        String pack, int version, LocalDate effectiveFrom, Origin origin, List<Policies.Parameter> parameters) {

    /** Who made a version. */
    public enum Origin {
        RELEASE,
        COUNTY
    }
}
