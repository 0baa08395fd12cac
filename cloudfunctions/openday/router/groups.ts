import { forMembers, forStaff } from '../../_shared/trpc';
import {
  applyGroupInput,
  groupFileInput,
  groupIdInput,
  groupListInput,
  groupQueueInput,
  myGroupsInput,
  refuseGroupInput,
} from '../group-input';
import { approveGroup, groupQueue, openGroup, refuseApplication } from '../procedures/group-desk';
import { readGroupFile } from '../procedures/group-file';
import { applyGroup, myGroup, myGroups, saveGroupList, withdrawGroup } from '../procedures/groups';

/** Groups: what a leader asks for, and what staff decide. */
export const groups = {
  applyGroup: forMembers
    .input(applyGroupInput)
    .mutation(({ ctx, input }) => applyGroup(ctx, input)),
  readGroupFile: forMembers
    .input(groupFileInput)
    .mutation(({ ctx, input }) => readGroupFile(ctx, input)),
  saveGroupList: forMembers
    .input(groupListInput)
    .mutation(({ ctx, input }) => saveGroupList(ctx, input)),
  withdrawGroup: forMembers
    .input(groupIdInput)
    .mutation(({ ctx, input }) => withdrawGroup(ctx, input)),
  myGroups: forMembers.input(myGroupsInput).query(({ ctx, input }) => myGroups(ctx, input.cursor)),
  myGroup: forMembers.input(groupIdInput).query(({ ctx, input }) => myGroup(ctx, input.id)),
  groupQueue: forStaff('planner')
    .input(groupQueueInput)
    .query(({ ctx, input }) => groupQueue(ctx, input)),
  openGroup: forStaff('planner')
    .input(groupIdInput)
    .query(({ ctx, input }) => openGroup(ctx, input.id)),
  approveGroup: forStaff('planner')
    .input(groupIdInput)
    .mutation(({ ctx, input }) => approveGroup(ctx, input)),
  refuseGroup: forStaff('planner')
    .input(refuseGroupInput)
    .mutation(({ ctx, input }) => refuseApplication(ctx, input)),
};
