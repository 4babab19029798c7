package cn.hengjian.assessment.ballot.rules;

/**
 * The valid marks of one class of voters on the people of one unit.
 *
 * @param marks over all its people
 * @param hiddenPeople of whom the class is not shown one by one
 * @param hidden the marks on those
 */
public record UnitBallots(String unit, Marks marks, int hiddenPeople, Marks hidden) {

    public UnitBallots plus(UnitBallots other) {
        return new UnitBallots(
                unit, marks.plus(other.marks), hiddenPeople + other.hiddenPeople, hidden.plus(other.hidden));
    }
}
