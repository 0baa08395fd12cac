import { View } from '@tarojs/components';
import { pathTo } from '@/routes';
import { client, type Replies } from '@/shared/api/client';
import { usePages } from '@/shared/api/use-pages';
import { More } from '@/shared/list/more';
import { dateWords } from '@/shared/time/words';
import { EmptyState } from '@/shared/ui/empty-state';
import { Note } from '@/shared/ui/note';
import { Section } from '@/shared/ui/section';
import { Tag } from '@/shared/ui/tag';
import { objectionReasons } from '@cloud/nomination/rules/objection';
import { objectionStateWords } from '@cloud/nomination/rules/words';
import { OwnFrame } from '../mine/own-frame';
import { objectionTags } from '../mine/tags';
import '../nominate/nominate.scss';

type Page = Replies['nomination']['myObjections'];

/** What one objected to, and what was answered. */
export function MyObjections() {
  const { pages, failure, refetch, more } = usePages<NonNullable<Page['next']>, Page>({
    queryKey: ['my-objections'],
    ask: (cursor) => client.nomination.myObjections.query(cursor ? { cursor } : {}),
  });
  const all = pages?.flatMap((page) => page.objections);
  return (
    <OwnFrame
      title="你提的异议没有打开"
      then={pathTo('myObjections')}
      body="登录了才看得到你提的异议。"
      failure={failure}
      refetch={refetch}
    >
      {all && (
        <>
          {all.length === 0 && (
            <EmptyState title="没提过异议" body="公示期间，在故事下面可以提。" />
          )}
          {all.map((each) => (
            <Section key={each.id} gap>
              <View className="nom-head">
                <View className="ui-grow ui-b">{each.title ?? '撤下的故事'}</View>
                <Tag kind={objectionTags[each.status]}>{objectionStateWords[each.status]}</Tag>
              </View>
              <View className="ui-sub">
                {dateWords(each.at)} · {objectionReasons[each.reason]}
              </View>
              {each.text && <View className="nom-part nom-text">{each.text}</View>}
              {each.answer ? (
                <Note title="秘书的答复">{each.answer}</Note>
              ) : (
                <View className="ui-sub nom-part">{dateWords(each.dueOn)} 前答复你。</View>
              )}
            </Section>
          ))}
          {more && <More more={more} />}
        </>
      )}
    </OwnFrame>
  );
}
