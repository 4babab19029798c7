package cn.hengjian.assessment.ballot.rules;

/**
 * How few ballots would tell how single voters marked (rule 5).
 *
 * @param ballots fewer valid ones than these
 * @param unanimous fewer than these, too, where all say the same: everybody's mark is known then
 */
public record Few(int ballots, int unanimous) {

    public boolean tells(Marks marks) {
        return marks.valid() < ballots || (marks.valid() < unanimous && marks.isUnanimous());
    }
}
