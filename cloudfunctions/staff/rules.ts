/** Pure decisions about staff. */

export const roles = {
  guide: '讲解员',
  planner: '活动组织',
  handler: '案件承办',
  editor: '编辑',
  reviewer: '审核',
  admin: '管理员',
} as const;
export type StaffRole = keyof typeof roles;

/** Days an invitation can be used. */
export const invitationDays = 7;

/** What a role may be limited to; the whole district is `*`. */
export const scopeKinds: Record<StaffRole, readonly ('*' | 'facility' | 'area' | 'stage')[]> = {
  guide: ['facility', '*'],
  planner: ['*'],
  handler: ['area', '*'],
  editor: ['*'],
  reviewer: ['stage', '*'],
  admin: ['*'],
};

/** Whether a role can hold a scope such as `*`, `facility:fac_…`, `area:…`, `stage:final`. */
export const scopeFits = (role: StaffRole, scope: string) =>
  scopeKinds[role].some((kind) => (kind === '*' ? scope === '*' : scope.startsWith(`${kind}:`)));
