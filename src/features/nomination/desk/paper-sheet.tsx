import { useState } from 'react';
import { client } from '@/shared/api/client';
import { useTap } from '@/shared/api/use-tap';
import { useKeptDraft } from '@/shared/form/kept-draft';
import { MediaField } from '@/shared/media/media-field';
import { useMediaDraft } from '@/shared/media/use-media-draft';
import { Button } from '@/shared/ui/button';
import { Field } from '@/shared/ui/field';
import { Note } from '@/shared/ui/note';
import { Sheet } from '@/shared/ui/sheet';
import { TextInput } from '@/shared/ui/text-input';
import { toast } from '@/shared/ui/toast-store';
import { consentProblems } from '@cloud/nomination/rules/consent';
import { answerOf, unanswered, YesFields, type Yes } from '../word/yes-fields';

interface PaperSheetProps {
  id: string;
  pictures: number;
  onClose: () => void;
  onDone: () => void;
}

/** A signed paper: where it is filed, and what it says. What was typed stays until it was entered. */
export function PaperSheet({ id, pictures, onClose, onDone }: PaperSheetProps) {
  const { draft, change, drop } = useKeptDraft<Yes & { place: string }>(`draft:paper:${id}`, {
    ...unanswered(pictures),
    place: '',
  });
  const { place, adult, guardian, portrait } = draft;
  const yes = { adult, guardian, portrait };
  const scan = useMediaDraft({ draft: `paper-${id}` });
  const [tried, setTried] = useState(false);
  const { run, busy, failure } = useTap(client.nomination.enterPaper.mutate, {
    done: () => {
      toast('登记了，请另一位同事核对原件', 'ok');
      drop();
      scan.drop();
      onDone();
    },
  });
  const problems = consentProblems(yes);
  const scanProblem =
    scan.problem ?? (scan.listed.length === 0 ? '拍一张或者扫一张签好字的纸。' : undefined);
  const of = (field: string) => (failure?.field === field ? failure.message : undefined);
  const send = () => {
    setTried(true);
    const whole = answerOf(yes);
    if (place.trim() !== '' && whole && problems.length === 0 && !scanProblem)
      run({ id, place, scan: scan.listed.map((each) => each.id), ...whole });
  };
  return (
    <Sheet
      open
      onClose={onClose}
      title="登记纸质授权"
      footer={
        <Button kind="pri" block busy={busy} onPress={send}>
          登记
        </Button>
      }
    >
      <Field
        id="paper-place"
        label="原件放在哪里"
        hint="档案盒、编号，核对的同事照着找。"
        required
        error={(tried && place.trim() === '' ? '写上放在哪里。' : undefined) ?? of('place')}
      >
        <TextInput value={place} maxLength={60} onChange={(typed) => change({ place: typed })} />
      </Field>
      <MediaField
        id="paper-scan"
        label="签好字的纸"
        draft={scan}
        paper
        hint="拍清楚，字要认得出来。只有办事和审稿的人看得到，不会登出来。"
        error={(tried ? scanProblem : undefined) ?? of('scan')}
      />
      <YesFields yes={yes} pictures={pictures} problems={tried ? problems : []} onChange={change} />
      {failure && failure.field !== 'place' && failure.field !== 'scan' && (
        <Note kind="bad" live>
          {failure.message}
        </Note>
      )}
    </Sheet>
  );
}
