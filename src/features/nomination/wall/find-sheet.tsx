import { useState } from 'react';
import { useElder } from '@/shared/elder';
import { AreaField } from '@/shared/areas/area-field';
import { Choice } from '@/shared/ui/choice';
import { Button } from '@/shared/ui/button';
import { Field } from '@/shared/ui/field';
import { Sheet } from '@/shared/ui/sheet';
import { TextInput } from '@/shared/ui/text-input';
import { workKinds, type WorkKind } from '@cloud/nomination/rules';
import { gramsOf, longestSearch } from '@cloud/nomination/rules/search';
import type { WallFilter } from './use-stories';

interface FindSheetProps {
  filter: WallFilter;
  onFind: (found: { words: string; areaId: string | null; kind: WallFilter['kind'] }) => void;
  onClose: () => void;
}

/** Looks for words in the stories, and for a place. */
export function FindSheet({ filter, onFind, onClose }: FindSheetProps) {
  const [words, setWords] = useState(filter.words ?? '');
  const [areaId, setAreaId] = useState(filter.areaId ?? null);
  const [kind, setKind] = useState(filter.kind);
  const elder = useElder((state) => state.elder);
  const nothing = words.trim() !== '' && gramsOf(words).length === 0;
  const find = () => nothing || onFind({ words: words.trim(), areaId, kind });
  return (
    <Sheet
      open
      onClose={onClose}
      title="找一找"
      footer={
        <Button kind="pri" block icon="search" onPress={find}>
          找
        </Button>
      }
    >
      <Field
        id="find-words"
        label="故事里有啥子"
        aside="选填"
        hint="比如“江滩”“黄葛树”，两个字就找得到。"
        error={nothing ? '打几个字，光有标点找不到。' : undefined}
      >
        <TextInput value={words} maxLength={longestSearch} onChange={setWords} onEnter={find} />
      </Field>
      {elder && (
        <Field id="find-kind" label="哪一行" group="radiogroup" aside="选填">
          {[undefined, ...(Object.keys(workKinds) as WorkKind[])].map((each) => (
            <Choice
              key={each ?? 'all'}
              kind="radio"
              checked={kind === each}
              title={each ? workKinds[each] : '都看看'}
              onChange={() => setKind(each)}
            />
          ))}
        </Field>
      )}
      <AreaField value={areaId} onChange={setAreaId} label="在哪个街镇" />
    </Sheet>
  );
}
