import { View } from '@tarojs/components';
import type { CallFailure } from '@/shared/api/failure';
import { Note } from '@/shared/ui/note';
import './refused.scss';

export const changeIsOver = '过了改人数的时间（参观前一天 18:00）。少来几个没关系，到门口说一声。';

/** Why people cannot be added, before or after asking. */
const noRoom: Record<string, (left: number, waiting: number) => string> = {
  full: (left) =>
    left > 0
      ? `这一场只剩 ${left} 个位，加不了这么多。少加几个，或者过阵子再来看。`
      : '这一场约满了，现在加不了人。少来几个随时能改。',
  queue: (_, waiting) =>
    `有${waiting > 0 ? ` ${waiting} ` : '几'}家在排队，空出来的位子先给他们，现在加不了人。少来几个随时能改。`,
};

interface ChangeRefusedProps {
  reason: string | undefined;
  failure: CallFailure | undefined;
  left: number;
  waiting: number;
}

/** Why the change cannot be made, beside the button. */
export function ChangeRefused({ reason, failure, left, waiting }: ChangeRefusedProps) {
  const words = noRoom[failure?.reason ?? reason ?? '']?.(left, waiting) ?? failure?.message;
  if (words === undefined || failure?.field !== undefined) return null;
  return (
    <View className="chg-refused">
      <Note kind="bad" live>
        {words}
      </Note>
    </View>
  );
}
