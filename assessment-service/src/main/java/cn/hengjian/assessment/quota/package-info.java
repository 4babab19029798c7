/**
 * How many may be excellent, in which pool, and how that was reckoned (ASM-QUOTA, ASM-ROUND).
 * Team grades of leaders and approvals of a larger share are kept here.
 */
@NullMarked
package cn.hengjian.assessment.quota;

import org.jspecify.annotations.NullMarked;
