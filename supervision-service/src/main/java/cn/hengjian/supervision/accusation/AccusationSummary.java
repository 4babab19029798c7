package cn.hengjian.supervision.accusation;

import cn.hengjian.supervision.accusation.rules.AccusationState;
import cn.hengjian.supervision.submission.Channel;
import java.time.LocalDate;
import java.util.UUID;

/** A line of discipline's list. */
public record AccusationSummary(
        UUID id, AccusationState state, Channel channel, boolean realName, LocalDate receivedOn, LocalDate sealedOn) {}
