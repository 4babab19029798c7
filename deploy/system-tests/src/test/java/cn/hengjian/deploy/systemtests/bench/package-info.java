/**
 * Benchmarks, run by {@code ./hengjian bench NAME}. Each states its machine, runs its comparator in the same run,
 * interleaved, and reports medians and ratios.
 */
package cn.hengjian.deploy.systemtests.bench;
