package cn.hengjian.personnel.contact.rules;

/** What a target is: whether it is on record as a unit, and whether its name is a private person's. */
public enum Nature {
    /** A unit or a village on record; a work contact point. */
    UNIT,
    /** A village on record. */
    VILLAGE,
    ENTERPRISE,
    /** A private person, or the household of one: the name is kept encrypted. */
    PERSON;

    /** Whether the target is itself the place that is named. */
    public boolean isPlace() {
        return this == UNIT || this == VILLAGE;
    }

    /** Whether a unit of a kind can be the place: of a village a village, of all else anything below the county. */
    public boolean accepts(String unitKind) {
        return this == VILLAGE ? unitKind.equals("VILLAGE") : !unitKind.equals("COUNTY");
    }
}
