package cn.hengjian.assessment.trigger.rules;

import cn.hengjian.assessment.ballot.rules.Marks;

/** The unweighted totals of one person over all classes of voters. */
public record Poll(long issued, long returned, Marks marks) {

    public Poll {
        if (returned > issued || marks.valid() > returned) {
            throw new IllegalArgumentException("valid marks are at most those returned, and those at most the issued");
        }
    }
}
