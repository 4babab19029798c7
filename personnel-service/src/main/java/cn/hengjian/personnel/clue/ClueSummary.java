package cn.hengjian.personnel.clue;

import cn.hengjian.personnel.clue.rules.ClueState;
import java.time.Instant;
import java.util.UUID;

/** A clue in a list. */
public record ClueSummary(
        UUID id,
        String number,
        ClueKind kind,
        ClueState state,
        String unitCode,
        String unitName,
        String windCode,
        Severity severity,
        String sourceNumber,
        String explanation,
        Instant happenedAt,
        long version) {}
