package cn.hengjian.supervision.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much is answered to people without an account. No address is known here; the gateway limits each of those. */
@ConfigMapping(prefix = "hengjian.intake")
interface IntakeConfig {

    /** What is taken in a minute, all senders together; messages count, too. */
    @WithDefault("300")
    int sentPerMinute();

    /** Files that are taken in a minute, all senders together. */
    @WithDefault("60")
    int uploadsPerMinute();

    /** Wrong codes that are answered in a minute, all callers together; who has a right one is always answered. */
    @WithDefault("120")
    int wrongCodesPerMinute();

    /** How often one code is answered in a minute. */
    @WithDefault("60")
    int answersPerCodeAndMinute();
}
