import { View } from '@tarojs/components';
import { go } from '@/routes';
import { serverNow } from '@/shared/time/clock';
import { savedWords } from '@/shared/time/words';
import { Button } from '@/shared/ui/button';
import { Head } from '@/shared/ui/head';
import { Note } from '@/shared/ui/note';
import { Section } from '@/shared/ui/section';
import type { OpenedText } from '../text/opened-text';
import { actWords, reasonWords } from '../text/record-words';
import { Whole } from '../text/whole';
import { Clash } from './clash';
import { EditFields } from './edit-fields';
import { SubmitPart } from './submit-part';
import { useEdit, type OpenedDraft } from './use-edit';
import './edit.scss';

/** Why the text came back, where it did. */
function SentBack({ text }: { text: OpenedText }) {
  const { version, records } = text;
  const last = records.filter(({ act }) => act === 'returned').pop();
  if (version?.status !== 'returned' || last?.version !== version.number) return null;
  return (
    <Note kind="bad" title={`${actWords(last).words}：${reasonWords(last) ?? ''}`}>
      {last.said.remark ? last.said.remark : '没有留言。'}
    </Note>
  );
}

/** Writing on a draft: save as often as wanted, then hand it in. */
export function Edit({ text, draft }: { text: OpenedText; draft: OpenedDraft }) {
  const edit = useEdit(text.id, draft);
  if (edit.clash)
    return (
      <Section className="rve">
        <Clash publicationId={text.id} draft={draft} edit={edit} />
      </Section>
    );
  return (
    <View>
      <Section className="rve">
        <SentBack text={text} />
        <EditFields edit={edit} />
        <View className="rve__part">
          <Button
            block
            icon="camera"
            offReason={edit.changed ? '先把写的存好，再去弄照片' : undefined}
            onPress={() => go('mediaOfText', { id: text.id })}
          >
            {draft.media.length > 0 ? `照片和视频（${draft.media.length} 个）` : '加照片和视频'}
          </Button>
        </View>
        {edit.failure && (
          <Note kind="bad" live>
            {edit.failure.message}
          </Note>
        )}
        <View className="ui-sub rve__part">
          {edit.changed
            ? '改的先存在这台设备上，点“存好”才到同事那里。'
            : `${draft.savedBy} ${savedWords(draft.savedAt, serverNow())} 存的`}
          。谁存过，谁就不能审这一篇。
        </View>
        <Button
          kind="pri"
          block
          busy={edit.busy}
          offReason={edit.changed ? undefined : '没有改过'}
          onPress={edit.save}
        >
          存好
        </Button>
      </Section>
      <SubmitPart text={text} draft={draft} changed={edit.changed} />
      {draft.marks.count > 0 && !edit.changed && (
        <Section flush className="rve">
          <Head title="机器标出来的" />
          <Whole content={draft} marks={draft.marks} />
        </Section>
      )}
    </View>
  );
}
