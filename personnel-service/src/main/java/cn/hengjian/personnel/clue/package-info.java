/**
 * Clues (线索), with which an adjustment may begin (SM-4): what supervision found at a unit, kept for people to look at.
 * A clue changes nothing for anybody by itself.
 */
@NullMarked
package cn.hengjian.personnel.clue;

import org.jspecify.annotations.NullMarked;
