import { View } from '@tarojs/components';
import { useState } from 'react';
import { go, pathTo } from '@/routes';
import { useMe } from '@/shared/api/use-me';
import { a11y } from '@/shared/platform/a11y';
import { useServerNow } from '@/shared/time/clock';
import { momentWords, sessionWords } from '@/shared/time/words';
import { Button } from '@/shared/ui/button';
import { Choice } from '@/shared/ui/choice';
import { Row } from '@/shared/ui/row';
import { Section } from '@/shared/ui/section';
import { Sheet } from '@/shared/ui/sheet';
import { groupSize } from '@cloud/openday/rules/group';
import type { Session } from '../sessions';
import { takesGroups } from '../sessions-for-groups';

/** The way in for schools, communities and companies: which session, then the application. */
export function GroupPart({ sessions }: { sessions: readonly Session[] }) {
  const { me, waiting } = useMe();
  const now = useServerNow(60_000);
  const [open, setOpen] = useState(false);
  const [picked, setPicked] = useState<string>();
  const free = sessions.filter((one) => takesGroups(one, now));
  const chosen = free.find(({ id }) => id === picked) ?? free[0];
  if (!chosen) return null;
  const begin = () => {
    setOpen(false);
    const form = { session: chosen.id };
    if (me || waiting) go('groupForm', form);
    else go('signIn', { then: pathTo('groupForm', form) });
  };
  return (
    <Section gap>
      <Row
        first
        icon="people"
        title="单位、学校、社区组团来"
        sub={`${groupSize.least} 到 ${groupSize.most} 个人，先申请，批了就约好`}
        onPress={() => setOpen(true)}
      />
      <Sheet
        open={open}
        onClose={() => setOpen(false)}
        title="组团来哪一场"
        footer={
          <Button kind="pri" block onPress={begin}>
            下一步，写团体的情况
          </Button>
        }
      >
        <View {...a11y({ role: 'radiogroup', label: '组团来哪一场' })}>
          {free.map(({ id, startsAt, endsAt, groupsUntil, groupLeft }) => (
            <Choice
              key={id}
              kind="radio"
              checked={id === chosen.id}
              onChange={() => setPicked(id)}
              title={sessionWords(startsAt, endsAt)}
            >
              <View className="ui-sub">
                给团体留的还有 {groupLeft} 个位
                {groupsUntil && `，${momentWords(groupsUntil)} 前申请`}
              </View>
            </Choice>
          ))}
        </View>
      </Sheet>
    </Section>
  );
}
