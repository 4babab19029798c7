package cn.hengjian.personnel.thirds;

import cn.hengjian.personnel.measure.rules.Meeting.Share;
import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.policy.PolicyReader;
import jakarta.inject.Singleton;

/** What a pack says of three-thirds (M01). */
record ThirdsPolicy(PolicyPack pack) {

    private static final int ALL_POINTS = 100;

    Share share() {
        return Share.parse(pack.text("threeThirds.share"));
    }

    int tolerancePoints() {
        return pack.integer("threeThirds.tolerancePoints");
    }

    private void requireSound() {
        if (share().whole() > ALL_POINTS) {
            throw new IllegalArgumentException("threeThirds.share: a simple share such as 1/3");
        }
        if (tolerancePoints() < 0 || tolerancePoints() > ALL_POINTS) {
            throw new IllegalArgumentException("threeThirds.tolerancePoints: from 0 to 100");
        }
    }

    /** Refuses amendments that shares can't be reckoned under. */
    @Singleton
    static class Reader implements PolicyReader {

        @Override
        public void read(PolicyPack candidate) {
            new ThirdsPolicy(candidate).requireSound();
        }
    }
}
