package cn.hengjian.personnel.measure.rules;

import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import java.util.ArrayList;
import java.util.List;

/**
 * How a body voted on a collective decision (G5). Shares are compared without division, so that exactly on the line is
 * exact.
 *
 * @param due members who had to be there
 * @param present who were
 * @param agreed who agreed
 */
public record Meeting(int due, int present, int agreed) {

    /** A part of a whole. */
    public record Share(int part, int whole) {

        public Share {
            if (part < 0 || whole < 1 || part > whole) {
                throw new IllegalArgumentException("a share lies between 0 and 1");
            }
        }

        /** Reads 2/3. */
        public static Share parse(String text) {
            var slash = text.indexOf('/');
            if (slash < 0) {
                throw new IllegalArgumentException("a share reads 2/3");
            }
            return new Share(Integer.parseInt(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
        }
    }

    /** What can't be, at the fields of a request, which stand at a pointer. */
    public List<Violation> objections(String at) {
        var objections = new ArrayList<Violation>();
        if (present > due) {
            objections.add(Violation.at(
                    at + "/present", "out-of-range", new Text("不多于应到人数", "No more are present than are due")));
        }
        if (agreed > present) {
            objections.add(Violation.at(
                    at + "/agreed", "out-of-range", new Text("不多于到会人数", "No more agree than are present")));
        }
        return objections;
    }

    /** Whether at least this share of those due was there. */
    public boolean hasQuorum(Share least) {
        return (long) present * least.whole() >= (long) due * least.part();
    }

    /** Whether more than this share of those due agreed. */
    public boolean hasMajority(Share half) {
        return (long) agreed * half.whole() > (long) due * half.part();
    }
}
