import { View } from '@tarojs/components';
import { go } from '@/routes';
import type { Replies } from '@/shared/api/client';
import { dateWords } from '@/shared/time/words';
import { Head } from '@/shared/ui/head';
import { Note } from '@/shared/ui/note';
import { Row } from '@/shared/ui/row';
import { Section } from '@/shared/ui/section';
import { workKinds } from '@cloud/nomination/rules';
import '../nominate/nominate.scss';

/** Names under notice or honoured, and the rule by which they were chosen. */
export function Names({ list }: { list: Replies['nomination']['names'] }) {
  const { title, announcedAt, notice, names, rule, stage, closedAt } = list;
  return (
    <>
      <Section tone="strip">
        <View className="ui-title">{title}</View>
        <View className="nom-part">
          {announcedAt
            ? `${dateWords(announcedAt)} 揭晓。`
            : stage === 'notice' && notice
              ? `公示到 ${dateWords(notice.lastDay)}。点开名字看故事，有不实的在故事下面提异议。`
              : notice
                ? `${dateWords(notice.firstDay)} 到 ${dateWords(notice.lastDay)} 公示名单。`
                : '这一回只讲故事，不评名次。'}
        </View>
      </Section>
      {names.length > 0 && (
        <Section gap>
          <Head title={announcedAt ? '最美基层环保人' : '公示名单'} />
          {names.map((each, place) => (
            <Row
              key={each.id}
              first={place === 0}
              icon="leaf"
              title={each.name ?? each.title}
              sub={[each.unit, workKinds[each.kind], each.areaName].filter(Boolean).join(' · ')}
              onPress={() => go('story', { id: each.id })}
            />
          ))}
        </Section>
      )}
      {names.length === 0 && closedAt && (
        <Section gap>
          <Note>名单在公示那天登出来。</Note>
        </Section>
      )}
      <Section gap>
        <Head title="怎么评的" />
        {rule.split('\n').map((line, place) => (
          <View key={line} className="nom-guide">
            {place + 1}. {line}
          </View>
        ))}
      </Section>
    </>
  );
}
