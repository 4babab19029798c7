package cn.hengjian.supervision.visit;

import java.util.List;
import java.util.UUID;

/** The visits that were made of a draw, in an order that says nothing. */
public record MadeVisits(UUID drawId, List<UUID> visits) {}
