/**
 * The course of a unit through the gates of a campaign (M05, M06): head, papers, signature, passage, escalation.
 * Campaigns open courses; courses don't know of campaigns beyond their rows.
 */
@NullMarked
package cn.hengjian.supervision.course;

import org.jspecify.annotations.NullMarked;
