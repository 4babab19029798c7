package cn.hengjian.personnel.posting;

import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.policy.PolicyReader;
import jakarta.inject.Singleton;
import java.util.Set;

/** What a pack says of how long somebody stays in a post, and of avoidance. */
public record PostingPolicy(PolicyPack pack) {

    public int samePostMaxYears() {
        return pack.integer("rotation.samePostMaxYears");
    }

    public int termYears() {
        return pack.integer("rotation.termYears");
    }

    public int maxTerms() {
        return pack.integer("rotation.maxTerms");
    }

    /** The kinds of key posts that nobody holds where kin leads. */
    public Set<String> keyWork() {
        return pack.words("avoidance.keyWork");
    }

    /** The kinds of units whose principals are not from there. */
    public Set<String> homeUnitKinds() {
        return pack.words("avoidance.homeUnitKinds");
    }

    private void requireSound() {
        if (samePostMaxYears() < 1 || termYears() < 1 || maxTerms() < 1) {
            throw new IllegalArgumentException("rotation: at least one year, and one term");
        }
        keyWork();
        homeUnitKinds();
    }

    /** Refuses amendments that nobody can be appointed under. */
    @Singleton
    static class Reader implements PolicyReader {

        @Override
        public void read(PolicyPack candidate) {
            new PostingPolicy(candidate).requireSound();
        }
    }
}
