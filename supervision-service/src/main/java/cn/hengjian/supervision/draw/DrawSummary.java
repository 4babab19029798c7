package cn.hengjian.supervision.draw;

import cn.hengjian.supervision.draw.rules.DrawState;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A line of the list of draws. */
public record DrawSummary(
        UUID id,
        String number,
        UUID planId,
        DrawState state,
        boolean sealed,
        int units,
        int inspectorsPerUnit,
        LocalDate preparedOn,
        List<String> allowedTransitions) {}
