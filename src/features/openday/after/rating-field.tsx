import { Text, View } from '@tarojs/components';
import { ratingMask } from '@/shared/art/mask';
import { useElder } from '@/shared/elder';
import { a11y } from '@/shared/platform/a11y';
import { maskStyle } from '@/shared/platform/mask-style';
import { Field } from '@/shared/ui/field';
import { Glyph } from '@/shared/ui/glyph';
import { Press } from '@/shared/ui/press';
import { ratings } from '@cloud/openday/rules/feedback';
import './rating-field.scss';

interface RatingFieldProps {
  rating: number | null;
  onChange: (rating: number) => void;
  error?: string | undefined;
}

/** Five levels of the river, each with its word; the chosen one has a double frame and a tick. */
export function RatingField({ rating, onChange, error }: RatingFieldProps) {
  const elder = useElder((state) => state.elder);
  const shown = ratings.map((words, index) => ({ words, level: index + 1 }));
  // One column reads from the best down; a row rises to the right.
  if (elder) shown.reverse();
  return (
    <Field id="rating" label="这次看得怎么样" group="radiogroup" required error={error}>
      <View className="rate">
        {shown.map(({ words, level }) => {
          const on = level === rating;
          return (
            <Press
              key={level}
              className={on ? 'rate__one rate__one--on' : 'rate__one'}
              role="radio"
              checked={on}
              onPress={() => onChange(level)}
            >
              <View
                className="rate__pic"
                style={maskStyle(ratingMask(level))}
                {...a11y({ hidden: true })}
              />
              <Text className="rate__t">{words}</Text>
              <View className="rate__m">{on && <Glyph name="radioOn" size={18} />}</View>
            </Press>
          );
        })}
      </View>
    </Field>
  );
}
