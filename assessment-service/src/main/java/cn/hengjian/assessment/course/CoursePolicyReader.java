package cn.hengjian.assessment.course;

import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.policy.PolicyReader;
import jakarta.inject.Singleton;

/** Tries what an amendment would make of the parameters of SM-8. */
@Singleton
class CoursePolicyReader implements PolicyReader {

    @Override
    public void read(PolicyPack candidate) {
        if (candidate.values().containsKey(CoursePolicy.KEY)) {
            CoursePolicy.of(candidate);
        }
    }
}
