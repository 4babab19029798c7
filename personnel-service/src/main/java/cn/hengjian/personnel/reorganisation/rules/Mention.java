package cn.hengjian.personnel.reorganisation.rules;

/**
 * A place of an act that names a unit.
 *
 * @param pointer where
 * @param code of the unit
 * @param part what the unit does there
 */
public record Mention(String pointer, String code, Part part) {

    /** What a unit does in an act. */
    public enum Part {
        ESTABLISHED,
        RENAMED,
        MOVED,
        /** Gives posts away and goes on. */
        SPLIT,
        /** Goes over into another. */
        MERGED,
        ABOLISHED,
        NUMBERED,
        /** Takes posts or units in. */
        RECEIVES;

        /** The unit is no more after it. */
        boolean ends() {
            return this == MERGED || this == ABOLISHED;
        }

        /** Said of a unit once in an act. */
        private boolean once() {
            return this != RECEIVES && this != SPLIT;
        }

        /** The unit at the root of all scopes stays where and what it is. */
        private boolean forCounty() {
            return this == RENAMED || this == NUMBERED || this == RECEIVES || this == SPLIT;
        }

        /** Goes with being established by the same act. */
        private boolean forNew() {
            return this == ESTABLISHED || this == RECEIVES;
        }

        /** Goes with ending by the same act. */
        private boolean forEnding() {
            return ends() || this == SPLIT;
        }

        Fault faultOf(UnitFacts unit) {
            if (unit.abolished()) {
                return Fault.UNIT_ABOLISHED;
            }
            return unit.county() && !forCounty() ? Fault.COUNTY_STAYS : Fault.NONE;
        }

        Fault faultBeside(Part other, boolean earlier) {
            if (earlier && ((this == other && once()) || (ends() && other.ends()))) {
                return Fault.NAMED_TWICE;
            }
            if (other.ends() && !forEnding()) {
                return Fault.ENDS_HERE;
            }
            return other == ESTABLISHED && !forNew() ? Fault.NEW_HERE : Fault.NONE;
        }
    }
}
