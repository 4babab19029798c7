package cn.hengjian.personnel.unit;

/** Whether a unit is in force. */
public enum UnitStatus {
    ACTIVE,
    ABOLISHED
}
