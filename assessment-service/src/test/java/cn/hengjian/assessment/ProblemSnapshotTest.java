package cn.hengjian.assessment;

import cn.hengjian.platform.testing.ProblemSnapshot;

class ProblemSnapshotTest extends ProblemSnapshot {}
