import { View } from '@tarojs/components';
import { dateWords } from '@/shared/time/words';
import { Button } from '@/shared/ui/button';
import { roles } from '@cloud/staff/rules';
import { tailOf } from '../id-words';
import type { Grant } from './use-people';
import './people.scss';

interface GrantRowProps {
  grant: Grant;
  scope: string;
  onRevoke: () => void;
}

/** One post: what it is called, what it may do and where, and the way to take it back. */
export function GrantRow({ grant, scope, onRevoke }: GrantRowProps) {
  const { title, role, grantedAt, personId } = grant;
  return (
    <View className="people__row">
      <View className="people__what">
        <View className="ui-b people__title">{title}</View>
        <View className="ui-sub people__role">
          {roles[role]} · {scope}
        </View>
        <View className="ui-mini people__since">
          {dateWords(grantedAt)} 起 · 编号 {tailOf(personId)}
        </View>
      </View>
      <Button kind="quiet" small className="people__act" label={`撤掉${title}`} onPress={onRevoke}>
        撤掉
      </Button>
    </View>
  );
}
