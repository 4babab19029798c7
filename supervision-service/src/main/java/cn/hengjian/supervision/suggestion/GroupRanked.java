package cn.hengjian.supervision.suggestion;

import java.util.List;
import java.util.UUID;

/**
 * What this service reads of {@code cn.hengjian.assessment.group.ranked.v1}.
 *
 * @param group a comparable group of a run
 * @param ranked how many of it have a rank
 * @param bottom how many of them are its last
 * @param units where those are
 */
record GroupRanked(
        UUID runId, int year, UUID computationId, String group, int ranked, int bottom, List<BottomUnit> units) {

    static final String TYPE = "cn.hengjian.assessment.group.ranked.v1";

    GroupRanked {
        units = List.copyOf(units);
    }

    /** A unit with how many of the group's last it has. */
    record BottomUnit(UUID unitId, int bottom) {}
}
