import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { CallFailure } from '@/shared/api/failure';
import { DraftBar } from '@/shared/form/draft-bar';
import { FormFoot } from '@/shared/form/form-foot';
import { useChecked } from '@/shared/form/use-checked';
import { useElder } from '@/shared/elder';
import type { MediaDraft } from '@/shared/media/use-media-draft';
import { Note } from '@/shared/ui/note';
import { OfflineBar } from '@/shared/ui/offline-bar';
import { ReadAloud } from '@/shared/ui/read-aloud';
import { Screen } from '@/shared/ui/screen';
import { Section } from '@/shared/ui/section';
import { isStaffs, type Source } from '@cloud/nomination/rules';
import { draftProblems, labels, requestOf, type NominationDraft } from './draft';
import { Fields } from './fields';

type Request = NonNullable<ReturnType<typeof requestOf>>;

interface FormProps {
  title: string;
  /** What comes of it, above the form. */
  intro: string;
  act: string;
  ways: readonly Source[];
  kept: {
    draft: NominationDraft & { savedAt: number | null };
    kept: boolean;
    pictures: MediaDraft;
    change: (part: Partial<NominationDraft>) => void;
  };
  busy: boolean;
  failure: CallFailure | undefined;
  onSend: (request: Request) => void;
  children?: ReactNode;
}

/** Telling of somebody, on one page, which keeps what was typed. */
export function Form({
  title,
  intro,
  act,
  ways,
  kept,
  busy,
  failure,
  onSend,
  children,
}: FormProps) {
  const elder = useElder((state) => state.elder);
  const { draft, change, pictures } = kept;
  const staffs = ways.some(isStaffs);
  const checked = useChecked(draftProblems(draft, pictures, !staffs), failure);
  const send = () => {
    const request = requestOf(draft, pictures.listed);
    if (checked.pass() && request) onSend(request);
  };
  return (
    <Screen
      title={title}
      strip={<OfflineBar />}
      footer={
        <FormFoot
          checked={checked}
          fieldWords={(field) => labels[field] ?? '这一项'}
          busy={busy}
          act={act}
          onSend={send}
        >
          {failure && failure.field === undefined && failure.code !== 'sign_in' && (
            <Note kind="bad" live>
              {failure.message}
            </Note>
          )}
        </FormFoot>
      }
    >
      <Section tone="strip">
        {elder && <ReadAloud text={() => `${title}。${intro}`} />}
        <View>{intro}</View>
        {children}
      </Section>
      <DraftBar savedAt={draft.savedAt} kept={kept.kept} />
      <Section>
        <Fields
          draft={draft}
          pictures={pictures}
          checked={checked}
          ways={ways}
          staffs={staffs}
          onChange={change}
        />
      </Section>
      <Section flush>
        <View className="ui-sub">
          交来的只有办事的人看得到。本人没点头的，60 天后连图带字一起删掉。
        </View>
      </Section>
    </Screen>
  );
}
