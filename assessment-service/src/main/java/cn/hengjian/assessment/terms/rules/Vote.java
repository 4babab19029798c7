package cn.hengjian.assessment.terms.rules;

import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import java.util.ArrayList;
import java.util.List;

/**
 * How a body voted on a collective decision (G5).
 *
 * @param due members who had to be there
 * @param present who were
 * @param agreed who agreed
 */
public record Vote(int due, int present, int agreed) {

    /** What can't be, at the fields {@code present} and {@code agreed} of a request. */
    public List<Violation> objections() {
        var objections = new ArrayList<Violation>();
        if (present > due) {
            objections.add(
                    Violation.at("/present", "out-of-range", new Text("不多于应到人数", "No more are present than are due")));
        }
        if (agreed > present) {
            objections.add(
                    Violation.at("/agreed", "out-of-range", new Text("不多于到会人数", "No more agree than are present")));
        }
        return objections;
    }

    /**
     * Whether enough of the members were there, and more than enough of those due agreed.
     *
     * @param atLeast of those due are present
     * @param moreThan of those due agree
     */
    public boolean isCollective(Share atLeast, Share moreThan) {
        return !atLeast.undercutBy(present, due) && moreThan.exceededBy(agreed, due);
    }
}
