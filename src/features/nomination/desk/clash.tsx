import { View } from '@tarojs/components';
import { Button } from '@/shared/ui/button';
import { confirm } from '@/shared/ui/confirm-store';
import { Note } from '@/shared/ui/note';
import { workKinds } from '@cloud/nomination/rules';
import { labels, type useNominationDraft } from '../nominate/draft';
import type { OpenedEntry } from './use-entries';
import './desk.scss';

interface ClashProps {
  /** The entry as a colleague left it. */
  theirs: OpenedEntry & { text: NonNullable<OpenedEntry['text']> };
  kept: Pick<ReturnType<typeof useNominationDraft>, 'draft' | 'change' | 'pictures'>;
  onTheirs: () => void;
}

const compared = [
  ...(['organisation', 'name', 'phone', 'unit', 'post'] as const),
  ...(['title', 'story', 'references'] as const),
];

/** What is another in the colleague's, by the name of its field. */
function otherIn({ theirs, kept: { draft, pictures } }: ClashProps): [string, string][] {
  const { text, kind, areaId, areaName, digest } = theirs;
  const said: [string, string][] = compared
    .filter((field) => text[field] !== draft[field].trim())
    .map((field) => [field, text[field] === '' ? '没写' : text[field]]);
  if (kind !== draft.kind) said.push(['kind', workKinds[kind]]);
  if (areaId !== draft.areaId) said.push(['areaId', areaName]);
  const pieces = (listed: typeof text.media) =>
    JSON.stringify(listed.map(({ id, caption }) => [id, caption]));
  if (digest !== draft.digest && pieces(text.media) !== pieces(pictures.listed))
    said.push(['media', `${text.media.length} 样`]);
  return said;
}

/** A colleague wrote at it meanwhile: what is another in theirs, and which one goes on. */
export function Clash(props: ClashProps) {
  const { theirs, kept, onTheirs } = props;
  const askTheirs = async () => {
    const yes = await confirm({
      title: '用同事改的那一份？',
      body: '你在这台设备上写的、还没存的，就不要了。',
      act: '用同事那份',
      signal: true,
    });
    if (yes) onTheirs();
  };
  return (
    <View className="nd-part">
      <Note kind="bad" live title="同事刚改过这一份">
        <View>你写的还在。同事那份里跟你不一样的：</View>
        {otherIn(props).map(([field, words]) => (
          <View key={field} className="nd-text">
            {labels[field]}：{words}
          </View>
        ))}
        <View className="nd-acts">
          <Button
            className="nd-act"
            onPress={() => theirs.digest !== null && kept.change({ digest: theirs.digest })}
          >
            用我这份
          </Button>
          <Button className="nd-act" onPress={() => void askTheirs()}>
            用同事那份
          </Button>
        </View>
      </Note>
    </View>
  );
}
