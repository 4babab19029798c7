package cn.hengjian.platform.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a version has otherwise than another.
 *
 * @param own the version that it is compared with
 * @param other the version asked for
 * @param rest the version that has what a pack is silent about, if one of the two builds on it
 */
public record PolicyDifferencesView(
        String own, String other, @Nullable String rest, List<PolicyDifference> differences) {}
