/** Pure decisions about staff. */

export const roles = {
  guide: '讲解员',
  planner: '活动组织',
  handler: '案件承办',
  editor: '编辑',
  reviewer: '审核',
  panel: '评委',
  secretary: '评委会秘书',
  admin: '管理员',
} as const;
export type StaffRole = keyof typeof roles;

/** Days an invitation can be used. */
export const invitationDays = 7;

export type ScopeKind = '*' | 'facility' | 'area' | 'stage' | 'campaign';

/** What a role may be limited to; the whole district is `*`. A panel is appointed for one campaign. */
export const scopeKinds: Record<StaffRole, readonly ScopeKind[]> = {
  guide: ['facility', '*'],
  planner: ['*'],
  handler: ['area', '*'],
  editor: ['*'],
  reviewer: ['stage', '*'],
  panel: ['campaign'],
  secretary: ['campaign'],
  admin: ['*'],
};

/** Whether a role can hold a scope such as `*`, `facility:fac_…`, `area:…`, `stage:final`. */
export const scopeFits = (role: StaffRole, scope: string) =>
  scopeKinds[role].some((kind) => (kind === '*' ? scope === '*' : scope.startsWith(`${kind}:`)));
