package cn.hengjian.personnel;

import cn.hengjian.platform.testing.MachineSnapshot;

class MachineSnapshotTest extends MachineSnapshot {}
