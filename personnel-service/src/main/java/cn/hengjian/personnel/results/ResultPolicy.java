package cn.hengjian.personnel.results;

import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.policy.PolicyReader;
import cn.hengjian.platform.time.LegalPeriod;
import jakarta.inject.Singleton;

/** Refuses amendments under which ages can't be told. */
@Singleton
class ResultPolicy implements PolicyReader {

    @Override
    public void read(PolicyPack candidate) {
        if (candidate.period(ResultRepository.MAX_AGE).unit() != LegalPeriod.Unit.CALENDAR_DAYS) {
            throw new IllegalArgumentException(ResultRepository.MAX_AGE + ": days");
        }
    }
}
