import { View } from '@tarojs/components';
import { placeWords } from '@/shared/place-words';
import { a11y } from '@/shared/platform/a11y';
import { Press } from '@/shared/ui/press';
import './directory.scss';

interface FilterProps<Id extends string> {
  label: string;
  /** What leaves it open. */
  all: string;
  options: readonly { id: Id; name: string }[];
  chosen: Id | undefined;
  onChoose: (id: Id | undefined) => void;
}

/** One of a few, or all of them. */
export function Filter<Id extends string>(props: FilterProps<Id>) {
  const { label, all, options, chosen, onChoose } = props;
  const shown = [{ id: undefined, name: all }, ...options];
  return (
    <View className="dir-filter">
      <View className="ui-b" {...a11y({ hidden: true })}>
        {label}
      </View>
      <View className="dir-filter__row" {...a11y({ role: 'radiogroup', label })}>
        {shown.map(({ id, name }) => (
          <Press
            key={id ?? ''}
            className={id === chosen ? 'dir-chip dir-chip--on' : 'dir-chip'}
            role="radio"
            checked={id === chosen}
            onPress={() => onChoose(id)}
          >
            {placeWords(name)}
          </Press>
        ))}
      </View>
    </View>
  );
}
