import { useState } from 'react';
import { AreaField } from '@/shared/areas/area-field';
import { Button } from '@/shared/ui/button';
import { Field } from '@/shared/ui/field';
import { Sheet } from '@/shared/ui/sheet';
import { TextInput } from '@/shared/ui/text-input';
import { longestSearch } from '@cloud/nomination/rules/search';
import type { WallFilter } from './use-stories';

interface FindSheetProps {
  filter: WallFilter;
  onFind: (found: { words: string; areaId: string | null }) => void;
  onClose: () => void;
}

/** Looks for words in the stories, and for a place. */
export function FindSheet({ filter, onFind, onClose }: FindSheetProps) {
  const [words, setWords] = useState(filter.words ?? '');
  const [areaId, setAreaId] = useState(filter.areaId ?? null);
  const find = () => onFind({ words: words.trim(), areaId });
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
      >
        <TextInput value={words} maxLength={longestSearch} onChange={setWords} onEnter={find} />
      </Field>
      <AreaField value={areaId} onChange={setAreaId} label="在哪个街镇" />
    </Sheet>
  );
}
