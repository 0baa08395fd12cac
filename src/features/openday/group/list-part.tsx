import { View } from '@tarojs/components';
import { Button } from '@/shared/ui/button';
import { Field } from '@/shared/ui/field';
import { Head } from '@/shared/ui/head';
import { Note } from '@/shared/ui/note';
import { Section } from '@/shared/ui/section';
import { TextInput } from '@/shared/ui/text-input';
import { listOf, textOf } from '@cloud/openday/rules/group';
import { useKeptDraft } from '@/shared/form/kept-draft';
import { listTrouble } from './list-trouble';
import { useListFile } from './use-list';
import type { MyGroup } from './types';
import { useSaveList } from './use-save-list';
import './group.scss';

/** The names of a group: typed or pasted a line each, or read from a spreadsheet. */
export function ListPart({ group, off }: { group: MyGroup; off: string | undefined }) {
  const stored = textOf(group.visitors);
  const { draft, kept, change, drop } = useKeptDraft(`draft:group-list:${group.id}`, {
    text: stored,
  });
  const save = useSaveList(group, drop);
  const file = useListFile((text) => change({ text }));
  const { visitors } = listOf(draft.text);
  const trouble = listTrouble(group, draft.text);
  const booked = group.bookingId !== null;
  const same = textOf(visitors) === stored;
  const minors = visitors.filter(({ age }) => age !== null).length;
  return (
    <Section gap>
      <Head title="来的人的名单" />
      <View className="ui-sub">
        一行一个人，头一个写带队的大人。不满 18 岁的在名字后头写年龄，比如“示例小同学 11”。
      </View>
      {off === undefined && (
        <View className="grp-acts">
          <View className="grp-act">
            <Button block icon="upload" busy={file.busy} busyWords="正在读" onPress={file.pick}>
              传一张表
            </Button>
          </View>
          <View className="grp-act">
            <Button block kind="quiet" icon="save" onPress={file.template}>
              要一张空表
            </Button>
          </View>
        </View>
      )}
      {file.failure && (
        <Note kind="bad" live>
          {file.failure}
        </Note>
      )}
      {file.wrong.length > 0 && (
        <Note kind="bad" live title={`表里有 ${file.wrong.length} 处要改`}>
          {file.wrong.map((words) => (
            <View key={words} className="grp-wrong">
              {words}
            </View>
          ))}
        </Note>
      )}
      <Field
        id="group-list"
        label="名单"
        aside={`${visitors.length} 个人${minors > 0 ? `，${minors} 个未成年` : ''}`}
        hint={kept ? '没写完退出去也不丢。' : '这台设备存不下草稿，写完再退出。'}
        error={save.tried ? trouble[0] : undefined}
      >
        <TextInput
          lines="many"
          value={draft.text}
          maxLength={3000}
          disabled={off !== undefined}
          onChange={(text) => change({ text })}
        />
      </Field>
      {save.tried && trouble.length > 1 && (
        <Note kind="bad">
          {trouble.slice(1, 6).map((words) => (
            <View key={words} className="grp-wrong">
              {words}
            </View>
          ))}
        </Note>
      )}
      {save.failure && (
        <Note kind="bad" live>
          {save.failure.message}
        </Note>
      )}
      <View className="grp-part">
        <Button
          kind="pri"
          block
          busy={save.busy}
          offReason={off ?? (same ? '名单没改，改了再保存' : undefined)}
          onPress={() => save.send({ visitors, blocked: trouble.length > 0 })}
        >
          {booked ? `改成这 ${visitors.length} 个人` : '保存名单'}
        </Button>
      </View>
    </Section>
  );
}
