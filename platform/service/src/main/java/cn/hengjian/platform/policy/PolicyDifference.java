package cn.hengjian.platform.policy;

import org.jspecify.annotations.Nullable;

/**
 * A parameter that two versions have differently.
 *
 * @param own as the first has it; null if it is silent
 * @param other as the second has it; null if it is silent
 */
public record PolicyDifference(
        String key, @Nullable Side own, @Nullable Side other) {

    /**
     * One of the two.
     *
     * @param policy the pack and version that it is written in
     */
    public record Side(String value, String source, String tag, String policy) {}
}
