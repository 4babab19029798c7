/**
 * Which dates a sub-record may have.
 * Pure functions.
 */
@NullMarked
package cn.hengjian.personnel.dossier.rules;

import org.jspecify.annotations.NullMarked;
