package cn.hengjian.platform.sample;

import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.policy.PolicyReader;
import jakarta.inject.Singleton;

/** Knows two modes. */
@Singleton
class NotePolicyReader implements PolicyReader {

    private enum Mode {
        SOFT,
        HARD
    }

    @Override
    public String pack() {
        return "AMENDABLE";
    }

    @Override
    public void read(PolicyPack candidate) {
        Mode.valueOf(candidate.text("limit.mode"));
    }
}
