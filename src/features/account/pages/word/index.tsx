import { useState } from 'react';
import { isRoute, pathTo, useRouteParams } from '@/routes';
import { useMe } from '@/shared/api/use-me';
import { NeedSignIn } from '../../need-sign-in';
import { Elsewhere } from '../../word/elsewhere';
import { WordForm } from '../../word/word-form';
import { WordSent } from '../../word/word-sent';

export default function WordPage() {
  const { page = '', subject } = useRouteParams('word');
  const who = useMe();
  const [number, setNumber] = useState<string>();
  const about = {
    page: isRoute(page) ? page : 'home',
    ...(subject !== undefined && /^(fac|ses)_[0-9a-z_]{1,32}$/.test(subject) && { subject }),
  };
  if (number !== undefined) return <WordSent number={number} />;
  if (!who.me)
    return (
      <NeedSignIn
        title="有话跟我们说"
        then={pathTo('word', about)}
        body="登录了，我们才晓得答复给谁。"
        who={who}
        noWord
      >
        <Elsewhere />
      </NeedSignIn>
    );
  return <WordForm about={about} onSent={setNumber} />;
}
