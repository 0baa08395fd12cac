import { ScrollView, Text, View } from '@tarojs/components';
import { useElder } from '@/shared/elder';
import { a11y } from '@/shared/platform/a11y';
import { Icon } from '@/shared/ui/icon';
import { Press } from '@/shared/ui/press';
import { workKinds, type WorkKind } from '@cloud/nomination/rules';
import type { WallFilter } from './use-stories';
import './wall.scss';

interface FilterBarProps {
  filter: WallFilter;
  /** What else narrows the wall, in words. */
  narrowed: string | undefined;
  onKind: (kind: WorkKind | undefined) => void;
  onSearch: () => void;
}

/** Kinds of work in a row, and the way to the search; in 长辈版 the search alone. */
export function FilterBar({ filter, narrowed, onKind, onSearch }: FilterBarProps) {
  const elder = useElder((state) => state.elder);
  const kinds: (WorkKind | undefined)[] = [undefined, ...(Object.keys(workKinds) as WorkKind[])];
  return (
    <View className="wall-bar">
      {!elder && (
        <ScrollView scrollX enhanced showScrollbar={false} className="wall-kinds">
          <View className="wall-kinds__row" {...a11y({ role: 'tablist', label: '哪一行' })}>
            {kinds.map((kind) => (
              <Press
                key={kind ?? 'all'}
                role="tab"
                selected={filter.kind === kind}
                className={filter.kind === kind ? 'wall-kind wall-kind--on' : 'wall-kind'}
                onPress={() => onKind(kind)}
              >
                <Text>{kind ? workKinds[kind] : '都看看'}</Text>
              </Press>
            ))}
          </View>
        </ScrollView>
      )}
      <Press className="wall-find" onPress={onSearch}>
        <Icon name="search" size={20} />
        <Text className="wall-find__w">{narrowed ?? '找一找'}</Text>
      </Press>
    </View>
  );
}
