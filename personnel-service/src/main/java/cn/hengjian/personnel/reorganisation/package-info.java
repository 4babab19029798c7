/**
 * Reorganisations of units: merge, split, rename, move, abolish, each act with its document, and what became of whom.
 */
@NullMarked
package cn.hengjian.personnel.reorganisation;

import org.jspecify.annotations.NullMarked;
