package cn.hengjian.supervision.roster;

import java.util.UUID;

/** A unit as personnel last told of it; {@code version} is personnel's. */
public record UnitView(UUID id, String code, String name, String kind, long version) {}
