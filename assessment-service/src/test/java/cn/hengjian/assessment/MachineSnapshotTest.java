package cn.hengjian.assessment;

import cn.hengjian.platform.testing.MachineSnapshot;

class MachineSnapshotTest extends MachineSnapshot {}
