import { View } from '@tarojs/components';
import { useState } from 'react';
import { client } from '@/shared/api/client';
import { useTap } from '@/shared/api/use-tap';
import { Button } from '@/shared/ui/button';
import { confirm } from '@/shared/ui/confirm-store';
import { Note } from '@/shared/ui/note';
import { mayBeShown } from '@cloud/nomination/rules/campaign';
import { portraits } from '@cloud/nomination/rules/consent';
import { MediaList } from '@/shared/media/media-list';
import { toast } from '@/shared/ui/toast-store';
import { LinkPart } from '../mine/link-part';
import { PaperSheet } from './paper-sheet';
import type { OpenedEntry } from './use-entries';
import './desk.scss';

interface PartProps {
  entry: OpenedEntry;
  onMoved: () => void;
}

/** A signed paper was entered: a colleague looks at it. */
function PaperCheck({ entry, onMoved }: PartProps) {
  const { run, busy, failure } = useTap(client.nomination.checkPaper.mutate, { done: onMoved });
  const { id, paperPlace, paperBy, adult, portrait, scan } = entry;
  const own = paperBy === 'mine' ? '纸是你登记的，请另一位同事核对' : undefined;
  return (
    <>
      <Note kind="wait" title="纸质授权，等核对">
        <View>放在：{paperPlace}</View>
        <View>{adult === false ? '没满 18 岁，监护人一起签的。' : '本人满 18 岁。'}</View>
        {portrait === 'agreed' && <View>{portraits.agreed}。</View>}
      </Note>
      {scan.length > 0 && (
        <View className="nd-pictures">
          <MediaList listed={scan.map((each) => ({ id: each, caption: '签好字的纸' }))} />
        </View>
      )}
      <View className="nd-acts">
        <Button
          kind="pri"
          className="nd-act"
          busy={busy}
          offReason={own}
          onPress={() => run({ id, holds: true })}
        >
          看过原件，签得对
        </Button>
        <Button
          className="nd-act"
          busy={busy}
          offReason={own}
          onPress={() => run({ id, holds: false })}
        >
          不对，重新签
        </Button>
      </View>
      {own && <View className="ui-sub nd-why">{own}。</View>}
      {failure && <Note kind="bad">{failure.message}</Note>}
    </>
  );
}

/** Hands the story to the editors, once the nominee agreed; or takes it down for them. */
function Agreed({ entry, onMoved }: PartProps) {
  const { id, status, handedAt } = entry;
  const over = useTap(client.nomination.handOver.mutate, {
    done: () => {
      toast('交给编辑了，三审在“审稿”里', 'ok');
      onMoved();
    },
  });
  const down = useTap(client.nomination.takeBackFor.mutate, { done: onMoved });
  const ask = async () => {
    const sure = await confirm({
      title: '应本人要求撤下？',
      body: '本人来电话、来人说不登了才点。马上就撤，撤了不能再登回来；本人和推荐人都会收到消息。',
      act: '撤下',
      keep: '先不撤',
      signal: true,
    });
    if (sure) down.run({ id });
  };
  const ripe = status === mayBeShown(entry) && !handedAt;
  const failure = over.failure ?? down.failure;
  return (
    <View className="nd-acts">
      {ripe && (
        <Button kind="pri" className="nd-act" busy={over.busy} onPress={() => over.run({ id })}>
          交给编辑，送三审
        </Button>
      )}
      <Button className="nd-act" busy={down.busy} onPress={() => void ask()}>
        应本人要求撤下
      </Button>
      {status === 'qualified' && !ripe && !handedAt && (
        <Note>这一届有初评，选上了才交给编辑送三审。</Note>
      )}
      {failure && <Note kind="bad">{failure.message}</Note>}
    </View>
  );
}

/** What is known of the nominee's word, and the ways to it: a link, a code, a paper. */
export function ConsentPart({ entry, onMoved }: PartProps) {
  const [paper, setPaper] = useState(false);
  const { id, consent, text, paperPlace } = entry;
  if (consent === 'given') return <Agreed entry={entry} onMoved={onMoved} />;
  if (consent === 'taken_back') return null;
  return (
    <>
      {consent === 'refused' && <Note kind="wait">本人说不。60 天后连图带字一起删。</Note>}
      {paperPlace !== null && <PaperCheck entry={entry} onMoved={onMoved} />}
      {text?.phone !== '' && <LinkPart id={id} call={client.nomination.linkFor.mutate} />}
      <View className="nd-acts">
        <Button className="nd-act" icon="document" onPress={() => setPaper(true)}>
          {paperPlace === null ? '登记纸质授权' : '登记错了，重新登记'}
        </Button>
      </View>
      {paper && (
        <PaperSheet
          id={id}
          pictures={text?.media.length ?? 0}
          onClose={() => setPaper(false)}
          onDone={() => {
            setPaper(false);
            onMoved();
          }}
        />
      )}
    </>
  );
}
