import { View } from '@tarojs/components';
import { useState } from 'react';
import { client } from '@/shared/api/client';
import { hasRole, useMe } from '@/shared/api/use-me';
import { useTap } from '@/shared/api/use-tap';
import { Button } from '@/shared/ui/button';
import { Note } from '@/shared/ui/note';
import { toast } from '@/shared/ui/toast-store';
import { signingRefusals, stageWords } from '@cloud/review/rules';
import { renewDesk } from '../desk/use-desk';
import type { OpenedText } from './opened-text';
import { ProofreadSheet } from './proofread-sheet';
import { RecuseSheet } from './recuse-sheet';
import { SignForm } from './sign-form';
import './text.scss';

/** What a reviewer can do now: take it, sign it, send it back, let go, step back; or proofread as a colleague. */
export function ReviewPart({ text }: { text: OpenedText }) {
  const { me } = useMe();
  const [open, setOpen] = useState<'recuse' | 'proofread'>();
  const { id, version } = text;
  const moved = () => void renewDesk(id);
  const done = (words: string) => () => {
    toast(words);
    moved();
  };
  const claim = useTap(client.review.claim.mutate, { done: done('你在审这一篇了'), failed: moved });
  const release = useTap(client.review.release.mutate, { done: done('放回去了'), failed: moved });
  if (version?.status !== 'reviewing') return null;
  const reviewer = hasRole(me, 'reviewer');
  const { obstacle, held, stage, missing } = version;
  const failure = claim.failure ?? release.failure;
  return (
    <View className="rvt__part">
      {missing.length > 0 && (
        <Note kind="bad">
          {missing.map((each) => stageWords[each]).join('、')}
          找不到没写过、没签过的人了，请管理员加一位审核。
        </Note>
      )}
      {reviewer && obstacle && obstacle !== 'stage' && (
        <Note kind="wait">{signingRefusals[obstacle]}</Note>
      )}
      {failure && (
        <Note kind="bad" live>
          {failure.message}
        </Note>
      )}
      {reviewer && !obstacle && held?.mine && (
        <SignForm publicationId={id} version={version} onMoved={moved} />
      )}
      <View className="rvt__acts">
        {reviewer && !obstacle && !held && (
          <Button
            kind="pri"
            className="rvt__act"
            busy={claim.busy}
            onPress={() => claim.run({ publicationId: id })}
          >
            {`我来${stageWords[stage]}`}
          </Button>
        )}
        {held?.mine && (
          <Button
            className="rvt__act"
            busy={release.busy}
            onPress={() => release.run({ publicationId: id })}
          >
            放回去
          </Button>
        )}
        {!text.wrote && !held?.mine && obstacle !== 'recused' && obstacle !== 'signed_before' && (
          <Button className="rvt__act" onPress={() => setOpen('proofread')}>
            帮着校一遍
          </Button>
        )}
        {reviewer && obstacle !== 'recused' && obstacle !== 'wrote' && (
          <Button kind="quiet" className="rvt__act" onPress={() => setOpen('recuse')}>
            我要回避
          </Button>
        )}
      </View>
      {open === 'recuse' && (
        <RecuseSheet
          publicationId={id}
          signed={obstacle === 'signed_before'}
          onClose={() => setOpen(undefined)}
          onMoved={moved}
        />
      )}
      {open === 'proofread' && (
        <ProofreadSheet
          publicationId={id}
          digest={version.digest}
          onClose={() => setOpen(undefined)}
          onMoved={moved}
        />
      )}
    </View>
  );
}
