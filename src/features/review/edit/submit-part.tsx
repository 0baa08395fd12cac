import { View } from '@tarojs/components';
import { replace } from '@/routes';
import { client } from '@/shared/api/client';
import { useTap } from '@/shared/api/use-tap';
import { useKeptDraft } from '@/shared/form/kept-draft';
import { Button } from '@/shared/ui/button';
import { Field } from '@/shared/ui/field';
import { Head } from '@/shared/ui/head';
import { Note } from '@/shared/ui/note';
import { Section } from '@/shared/ui/section';
import { TextInput } from '@/shared/ui/text-input';
import { toast } from '@/shared/ui/toast-store';
import { renewDesk } from '../desk/use-desk';
import type { OpenedText } from '../text/opened-text';
import type { OpenedDraft } from './use-edit';
import './edit.scss';

interface SubmitPartProps {
  text: OpenedText;
  draft: OpenedDraft;
  /** Something typed is not saved yet. */
  changed: boolean;
}

/** Handing a draft in for its three reviews; a correction says what readers are told. */
export function SubmitPart({ text, draft, changed }: SubmitPartProps) {
  const { id, version, publishedVersion, withdrawnAt } = text;
  const { draft: words, change, drop } = useKeptDraft(`draft:correction:${id}`, { note: '' });
  const { note } = words;
  const correction = publishedVersion !== null || withdrawnAt !== null;
  const reviewing = version?.status === 'reviewing';
  const { run, busy, failure } = useTap(client.review.submit.mutate, {
    done: () => {
      drop();
      toast('送审了，从初审开始');
      void renewDesk(id);
      replace('reviewText', { id });
    },
    failed: ({ code }) => {
      if (code === 'conflict') void renewDesk(id);
    },
  });
  const why = changed
    ? '先存好再送'
    : reviewing
      ? '上一稿还在审，先回去收回来'
      : correction && note.trim() === ''
        ? '先写一句更正了什么'
        : undefined;
  return (
    <Section flush className="rve">
      <Head title="送审" level={2} />
      {draft.marks.count > 0 && (
        <Note kind="wait">机器在存下的这一份里标了 {draft.marks.count} 处，送审前看一眼。</Note>
      )}
      {correction && (
        <Field
          id="note"
          label="更正了什么"
          aside="读者看得到"
          error={failure?.field === 'note' ? failure.message : undefined}
        >
          <TextInput maxLength={100} value={note} onChange={(typed) => change({ note: typed })} />
        </Field>
      )}
      {failure && failure.field !== 'note' && (
        <Note kind="bad" live>
          {failure.message}
        </Note>
      )}
      <Button
        block
        busy={busy}
        offReason={why}
        onPress={() => run({ publicationId: id, revision: draft.revision, note })}
      >
        送去三审
      </Button>
      {why && <View className="ui-sub rve__why">{why}。</View>}
    </Section>
  );
}
