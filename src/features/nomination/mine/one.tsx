import { View } from '@tarojs/components';
import { go } from '@/routes';
import { client, type Replies } from '@/shared/api/client';
import { useElder } from '@/shared/elder';
import { Button } from '@/shared/ui/button';
import { Head } from '@/shared/ui/head';
import { Note } from '@/shared/ui/note';
import { ReadAloud } from '@/shared/ui/read-aloud';
import { Row } from '@/shared/ui/row';
import { MediaList } from '@/shared/media/media-list';
import { Section } from '@/shared/ui/section';
import { Tag } from '@/shared/ui/tag';
import {
  maskPhone,
  refuseReasons,
  returnReasons,
  workKinds,
  type RefuseReason,
  type ReturnReason,
} from '@cloud/nomination/rules';
import { consentStateWords, statusWords } from '@cloud/nomination/rules/words';
import { canPutRight } from '../nominate/can-put-right';
import { LinkPart } from './link-part';
import { consentTags, statusTags } from './tags';
import '../nominate/nominate.scss';

type Mine = Replies['nomination']['one'];

/** How it stands, in one sentence. */
function stands({ status, reason, published, consent }: Mine): string {
  switch (status) {
    case 'submitted':
      return '交到了，等编辑看资格。';
    case 'returned':
      return `要补一补：${returnReasons[reason as ReturnReason]}。`;
    case 'unqualified':
      return `没往下走：${refuseReasons[reason as RefuseReason]}。`;
    case 'withdrawn':
      return '撤下了。';
    case 'struck':
      return '公示期有人提异议，核下来成立，不往下走了。';
    case 'passed_over':
      return published
        ? '登出来了。这回没评上，故事照样留在这里。'
        : '这回没评上，谢谢你说给大家听。';
    case 'honoured':
      return '评上了，名单揭晓了。';
    case 'proposed':
      return '评委选上了，正在公示。';
    default:
      if (published) return '登出来了，谢谢你说给大家听。';
      return consent === 'given'
        ? '资格过了，本人也点了头，编辑和三位审核在看。'
        : '资格过了，本人还没点头，点了头才登得出来。';
  }
}

/** One's own nomination: how it stands, and the link for the nominee. */
export function One({ entry }: { entry: Mine }) {
  const elder = useElder((state) => state.elder);
  const { id, status, consent, text, note, published, kind, areaName } = entry;
  // What is still to be put right would be agreed to in vain.
  const asking = status !== 'returned' && (consent === 'asked' || consent === 'refused');
  const over = status === 'withdrawn' || status === 'unqualified';
  return (
    <>
      <Section tone="strip">
        {elder && <ReadAloud text={() => `${text?.title ?? ''}。${stands(entry)}`} />}
        <View className="nom-head">
          <View className="ui-grow ui-title">{text?.title ?? '已经删掉的推荐'}</View>
          <Tag kind={statusTags[status]}>{statusWords[status]}</Tag>
        </View>
        <View className="nom-part">{stands(entry)}</View>
        {note && (
          <View className="nom-part">
            <Note kind="info" title="编辑留的话">
              {note}
            </Note>
          </View>
        )}
        {canPutRight(entry) && (
          <View className="nom-part">
            <Button
              kind={status === 'returned' ? 'pri' : 'default'}
              block
              onPress={() => go('nominate', { id })}
            >
              {status === 'returned' ? '去补' : '写错了，改一改'}
            </Button>
          </View>
        )}
        {published && (
          <View className="nom-part">
            <Button kind="pri" block onPress={() => go('story', { id })}>
              看登出来的故事
            </Button>
          </View>
        )}
      </Section>
      {text && consent && !over && (
        <Section gap>
          <Head
            title="本人点头"
            aside={<Tag kind={consentTags[consent]}>{consentStateWords[consent]}</Tag>}
          />
          {asking && <LinkPart id={id} call={client.nomination.askConsent.mutate} />}
          {status === 'returned' && <View className="ui-sub">补好了，再请本人点头。</View>}
        </Section>
      )}
      {text && (
        <Section gap>
          <Row first icon="me" title={text.name} sub={`${text.unit}，${text.post}`} />
          <Row icon="phone" title={maskPhone(text.phone)} />
          <Row icon="pin" title={areaName} sub={workKinds[kind]} />
          <View className="nom-part nom-text">{text.story}</View>
          {text.media.length > 0 && <MediaList listed={text.media} />}
        </Section>
      )}
    </>
  );
}
