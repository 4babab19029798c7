package cn.hengjian.supervision;

import cn.hengjian.platform.testing.ProblemSnapshot;

class ProblemSnapshotTest extends ProblemSnapshot {}
