import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { a11y } from '../platform/a11y';
import { Icon } from './icon';
import { Press } from './press';
import './head.scss';

interface HeadProps {
  title: string;
  more?: { words: string; onPress: () => void } | undefined;
  /** Anything else at the right: a tag, a quiet line. */
  aside?: ReactNode;
  level?: 1 | 2 | 3;
}

/** The head of a section. */
export function Head({ title, more, aside, level = 2 }: HeadProps) {
  return (
    <View className="ui-head">
      <View className="ui-head__t" {...a11y({ role: 'heading', level })}>
        {title}
      </View>
      {aside}
      {more && (
        <Press
          className="ui-head__more"
          role="link"
          label={`${title}，${more.words}`}
          onPress={more.onPress}
        >
          <Text>{more.words}</Text>
          <Icon name="forward" size={18} weight={1.8} />
        </Press>
      )}
    </View>
  );
}
