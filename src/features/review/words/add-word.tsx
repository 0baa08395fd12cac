import { client } from '@/shared/api/client';
import { useTap } from '@/shared/api/use-tap';
import { useKeptDraft } from '@/shared/form/kept-draft';
import { Button } from '@/shared/ui/button';
import { Field } from '@/shared/ui/field';
import { Note } from '@/shared/ui/note';
import { TextInput } from '@/shared/ui/text-input';
import { toast } from '@/shared/ui/toast-store';
import type { WordKind } from '@cloud/review/rules/mark';
import { renewWords } from './use-words';

const blank = { word: '', instead: '' };

/** One more word for a list: as it is found, and what it should be. */
export function AddWord({ kind }: { kind: WordKind }) {
  const { draft, change, drop } = useKeptDraft(`draft:list-word:${kind}`, blank);
  const { word, instead } = draft;
  const { run, busy, failure } = useTap(client.review.addWord.mutate, {
    done: () => {
      toast('加进去了，下次打开稿子就会标');
      change(blank);
      drop();
      void renewWords();
    },
  });
  const errorOf = (field: string) => (failure?.field === field ? failure.message : undefined);
  const replaced = kind !== 'sensitive';
  const why =
    word.trim() === ''
      ? '先写要找的词'
      : replaced && instead.trim() === ''
        ? '写上该怎么写'
        : undefined;
  return (
    <>
      <Field id="word" label="稿子里出现" error={errorOf('word')}>
        <TextInput maxLength={20} value={word} onChange={(typed) => change({ word: typed })} />
      </Field>
      {replaced && (
        <Field id="instead" label="该写成" error={errorOf('instead')}>
          <TextInput
            maxLength={20}
            value={instead}
            onChange={(typed) => change({ instead: typed })}
          />
        </Field>
      )}
      {failure && !failure.field && (
        <Note kind="bad" live>
          {failure.message}
        </Note>
      )}
      <Button block busy={busy} offReason={why} onPress={() => run({ kind, word, instead })}>
        加进词表
      </Button>
    </>
  );
}
