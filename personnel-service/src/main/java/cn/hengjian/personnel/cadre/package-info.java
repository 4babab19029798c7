/**
 * Cadre files: the basic record and its sub-records.
 * The citizen id is kept encrypted and leaves masked; reading a file is audited.
 */
@NullMarked
package cn.hengjian.personnel.cadre;

import org.jspecify.annotations.NullMarked;
