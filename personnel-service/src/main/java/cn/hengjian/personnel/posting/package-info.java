/**
 * Who holds which post from when to when, and when that was known.
 * Bitemporal; the database forbids two holders of one post at a time.
 */
@NullMarked
package cn.hengjian.personnel.posting;

import org.jspecify.annotations.NullMarked;
