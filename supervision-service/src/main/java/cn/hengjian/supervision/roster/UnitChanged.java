package cn.hengjian.supervision.roster;

import java.util.UUID;

/** What this service reads of {@code cn.hengjian.personnel.unit.changed.v1}. */
record UnitChanged(UUID id, String code, String name, String kind, String path, long version) {

    static final String TYPE = "cn.hengjian.personnel.unit.changed.v1";
}
