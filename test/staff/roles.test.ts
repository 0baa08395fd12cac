import type { AnyTRPCProcedure } from '@trpc/server';
import { root } from '@cloud/_host/root';
import type { Meta } from '@cloud/_shared/trpc';
import { roles, type StaffRole } from '@cloud/staff/rules';
import { expectDocument } from '../support/docs';

const all = Object.entries(root._def.procedures as unknown as Record<string, AnyTRPCProcedure>);
const names: Record<Meta['who'], string> = {
  anyone: '谁都可以',
  member: '登录并同意的人',
  ...roles,
};

test('docs/roles.md says who may call what, as the guards do', () => {
  const columns = ['anyone', 'member', ...(Object.keys(roles) as StaffRole[])] as const;
  const rows = all.map(([path, procedure]) => {
    const { who, or = [] } = procedure._def.meta as Meta;
    const may = (column: Meta['who']) =>
      who === 'anyone' ||
      who === column ||
      (who === 'member' && column !== 'anyone') ||
      or.some((role) => role === column);
    return `| \`${path}\` | ${columns.map((column) => (may(column) ? '✓' : '')).join(' | ')} |`;
  });
  expectDocument(
    'roles.md',
    [
      '# 谁能做什么',
      '',
      '由各接口的守卫生成（`UPDATE_DOCS=1 npx jest roles`）。岗位还受范围限制：讲解员只看自己设施的场次。',
      '',
      `| 接口 | ${columns.map((column) => names[column]).join(' | ')} |`,
      `|---|${columns.map(() => ':-:').join('|')}|`,
      ...rows,
      '',
    ].join('\n'),
  );
});
