/**
 * Campaigns (集中整顿活动, M06): proposal, approval, the board of progress, the report to the county committee.
 * A campaign opens a course for each of its units.
 */
@NullMarked
package cn.hengjian.supervision.campaign;

import org.jspecify.annotations.NullMarked;
