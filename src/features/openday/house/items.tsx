import { View } from '@tarojs/components';
import { strokeMask } from '@/shared/art/mask';
import { a11y } from '@/shared/platform/a11y';
import { maskStyle } from '@/shared/platform/mask-style';
import {
  comeWith,
  leaveBehind,
  type BroughtAlong,
  type LeftBehind,
} from '@cloud/openday/rules/house';
import { itemArt } from './item-art';
import './items.scss';

interface ItemsProps {
  notToBring: readonly LeftBehind[];
  toBring: readonly BroughtAlong[];
}

interface GroupProps {
  title: string;
  items: readonly { key: LeftBehind | BroughtAlong; words: string }[];
  /** Struck through: it stays at home. */
  struck?: boolean;
}

function Group({ title, items, struck = false }: GroupProps) {
  if (items.length === 0) return null;
  return (
    <View className="items__group">
      <View className="ui-b">{title}</View>
      <View className="items__row" {...a11y({ role: 'list' })}>
        {items.map(({ key, words }) => (
          <View
            key={key}
            className={struck ? 'items__one items__one--struck' : 'items__one'}
            {...a11y({ role: 'listitem' })}
          >
            <View className="items__drawn" {...a11y({ hidden: true })}>
              <View
                className="items__art"
                style={maskStyle(strokeMask(`item-${key}`, itemArt[key], 1.6))}
              />
              {struck && <View className="items__strike" />}
            </View>
            <View className="items__words">{words}</View>
          </View>
        ))}
      </View>
    </View>
  );
}

/** What to wear and bring, and what to leave at home, drawn. */
export function Items({ notToBring, toBring }: ItemsProps) {
  return (
    <>
      <Group title="穿好、带上" items={toBring.map((key) => ({ key, words: comeWith[key] }))} />
      <Group
        struck
        title="莫带这些"
        items={notToBring.map((key) => ({ key, words: leaveBehind[key] }))}
      />
    </>
  );
}
