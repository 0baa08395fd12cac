import { View } from '@tarojs/components';
import { useState } from 'react';
import { api, client, queryClient, type Replies } from '@/shared/api/client';
import { usePages } from '@/shared/api/use-pages';
import { useTap } from '@/shared/api/use-tap';
import { ListFrame } from '@/shared/desk/list-frame';
import { useKeptDraft } from '@/shared/form/kept-draft';
import { dateWords } from '@/shared/time/words';
import { Button } from '@/shared/ui/button';
import { Choice } from '@/shared/ui/choice';
import { Field } from '@/shared/ui/field';
import { Head } from '@/shared/ui/head';
import { Note } from '@/shared/ui/note';
import { Tag } from '@/shared/ui/tag';
import { TextInput } from '@/shared/ui/text-input';
import { objectionLimit, objectionReasons } from '@cloud/nomination/rules/objection';
import { objectionStateWords } from '@cloud/nomination/rules/words';
import { objectionTags } from '../mine/tags';
import '../desk/desk.scss';

type Page = Replies['nomination']['objections'];
type Said = Page['objections'][number];

/** Answering one: it holds and the name comes off, or it does not. */
function Answer({ said, onDone }: { said: Said; onDone: () => void }) {
  const { draft, change, drop } = useKeptDraft<{ upheld: boolean | null; text: string }>(
    `draft:answer:${said.id}`,
    { upheld: null, text: '' },
  );
  const [tried, setTried] = useState(false);
  const { run, busy, failure } = useTap(client.nomination.answerObjection.mutate, {
    done: () => {
      drop();
      onDone();
    },
  });
  const { upheld, text } = draft;
  const send = () => {
    setTried(true);
    if (upheld !== null && text.trim() !== '') run({ id: said.id, upheld, text });
  };
  return (
    <View className="nd-part">
      <Field
        id={`answer-${said.id}`}
        label="核对下来"
        group="radiogroup"
        error={tried && upheld === null ? '选一样。' : undefined}
      >
        {[false, true].map((each) => (
          <Choice
            key={String(each)}
            kind="radio"
            checked={upheld === each}
            title={each ? '成立，从名单上拿下' : '不成立'}
            onChange={() => change({ upheld: each })}
          />
        ))}
      </Field>
      <Field
        id={`answer-text-${said.id}`}
        label="答复"
        hint="提的人看得到。"
        error={tried && text.trim() === '' ? '写上答复。' : undefined}
      >
        <TextInput
          lines="many"
          value={text}
          maxLength={objectionLimit}
          onChange={(typed) => change({ text: typed })}
        />
      </Field>
      {failure && <Note kind="bad">{failure.message}</Note>}
      <View className="nd-acts">
        <Button kind="pri" className="nd-act" busy={busy} onPress={send}>
          答复
        </Button>
      </View>
    </View>
  );
}

/** Objections of a campaign: read here by its secretary and by nobody else, and kept on no device. */
export function ObjectionsPart({ campaignId }: { campaignId: string }) {
  const list = usePages<NonNullable<Page['next']>, Page>({
    queryKey: ['objections', campaignId],
    ask: (cursor) => client.nomination.objections.query({ campaignId, ...(cursor && { cursor }) }),
  });
  const all = list.pages?.flatMap((page) => page.objections);
  const elsewhere = list.pages?.[0]?.elsewhere ?? 0;
  const renew = () => {
    void list.refetch();
    void queryClient.invalidateQueries(api.nomination.progress.queryFilter());
  };
  return (
    <ListFrame list={list}>
      <Head title="异议" />
      {elsewhere > 0 && (
        <Note kind="wait">
          还有 {elsewhere} 条和你有关，你回避。请管理员另请一位评委会秘书来答复，答复完才能揭晓。
        </Note>
      )}
      {all?.length === 0 && elsewhere === 0 && (
        <View className="ui-sub">没有异议。公示期间有人提，会在这里。</View>
      )}
      {all?.map((said) => (
        <View key={said.id} className="nd-stage">
          <View className="nd-head">
            <View className="ui-grow">
              <View className="ui-b">{said.title ?? '撤下的故事'}</View>
              <View className="ui-sub">
                {objectionReasons[said.reason]}，{dateWords(said.at)} 提的，
                {dateWords(said.dueOn)} 前答复
              </View>
            </View>
            <Tag kind={objectionTags[said.status]}>{objectionStateWords[said.status]}</Tag>
          </View>
          <View className="nd-text">{said.text ?? '到期删了。'}</View>
          {said.answer && <Note title="答复">{said.answer}</Note>}
          {said.status === 'objected' && <Answer said={said} onDone={renew} />}
        </View>
      ))}
    </ListFrame>
  );
}
