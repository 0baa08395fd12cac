import { Text, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { a11y } from '../platform/a11y';
import { Glyph } from './glyph';
import './skeleton.scss';

const SLOW_AFTER_MS = 8_000;

interface SkeletonProps {
  /** list: rows with a picture; detail: a picture and paragraphs; lines: text only. */
  kind?: 'list' | 'detail' | 'lines';
  rows?: number;
}

/** The page's own layout in still grey, until it comes. Words join it when it takes long. */
export function Skeleton({ kind = 'list', rows = 3 }: SkeletonProps) {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <View
      className="ui-skel"
      {...a11y({ role: 'status', busy: true, label: slow ? '有点慢，还在打开' : '正在打开' })}
    >
      {kind === 'detail' && <View className="ui-skel__box ui-skel__box--pic" />}
      {Array.from({ length: rows }, (_, row) => (
        <View key={row} className="ui-skel__row" {...a11y({ hidden: true })}>
          {kind === 'list' && <View className="ui-skel__box ui-skel__box--thumb" />}
          <View className="ui-grow">
            <View className="ui-skel__box ui-skel__box--t" />
            <View className="ui-skel__box ui-skel__box--l" />
            <View className="ui-skel__box ui-skel__box--s" />
          </View>
        </View>
      ))}
      {slow && (
        <View className="ui-skel__slow">
          <Glyph name="wait" className="ui-skel__g" />
          <Text>有点慢，还在打开。信号不好的话等一下。</Text>
        </View>
      )}
    </View>
  );
}
