package cn.hengjian.assessment.roster;

import java.util.UUID;

/**
 * A unit of the roster.
 *
 * @param path codes from the county down, separated by dots
 */
record UnitView(UUID id, String code, String name, String kind, String path) {}
