import { View } from '@tarojs/components';
import { go } from '@/routes';
import { dateWords } from '@/shared/time/words';
import { Press } from '@/shared/ui/press';
import { Tag } from '@/shared/ui/tag';
import { sources, workKinds } from '@cloud/nomination/rules';
import { consentStateWords, statusWords } from '@cloud/nomination/rules/words';
import { consentTags, statusTags } from '../mine/tags';
import type { EntryRow } from './use-entries';
import './desk.scss';

/** One entry in the list: whose story, how it came, and what it waits for. */
export function EntryLine({ entry }: { entry: EntryRow }) {
  const { id, title, name, kind, areaName, source, createdAt, status, consent } = entry;
  return (
    <Press className="nd-row" role="link" onPress={() => go('entry', { id })}>
      <View className="ui-grow">
        <View className="ui-b">{title ?? '已经删掉'}</View>
        <View className="ui-sub">
          {[name, workKinds[kind], areaName].filter(Boolean).join(' · ')}
        </View>
        <View className="ui-sub">
          {sources[source]}，{dateWords(createdAt)}
        </View>
      </View>
      <View className="nd-tags">
        <Tag kind={statusTags[status]}>{statusWords[status]}</Tag>
        {entry.paper ? (
          <Tag kind="wait">纸待核对</Tag>
        ) : (
          consent && <Tag kind={consentTags[consent]}>{consentStateWords[consent]}</Tag>
        )}
        {entry.published ? (
          <Tag kind="done">登出来了</Tag>
        ) : (
          entry.handedAt && <Tag kind="doing">在三审</Tag>
        )}
      </View>
    </Press>
  );
}
