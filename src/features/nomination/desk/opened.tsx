import { View } from '@tarojs/components';
import { go } from '@/routes';
import { dateWords } from '@/shared/time/words';
import { Head } from '@/shared/ui/head';
import { Note } from '@/shared/ui/note';
import { Row } from '@/shared/ui/row';
import { MediaList } from '@/shared/media/media-list';
import { Section } from '@/shared/ui/section';
import { Tag } from '@/shared/ui/tag';
import { Button } from '@/shared/ui/button';
import {
  isStaffs,
  refuseReasons,
  returnReasons,
  sources,
  workKinds,
  type RefuseReason,
  type ReturnReason,
} from '@cloud/nomination/rules';
import { consentStateWords, statusWords } from '@cloud/nomination/rules/words';
import { consentTags, statusTags } from '../mine/tags';
import { ConsentPart } from './consent-part';
import { QualifyActs, SendBack } from './qualify-acts';
import type { OpenedEntry } from './use-entries';
import './desk.scss';

const reasonWords = (reason: string) =>
  returnReasons[reason as ReturnReason] ?? refuseReasons[reason as RefuseReason] ?? reason;

/** One entry, opened: who, what they did, what the nominee said, and what can be done with it. */
export function Opened({ entry, onMoved }: { entry: OpenedEntry; onMoved: () => void }) {
  const { id, text, status, reason, note, kind, areaName, source, createdAt, consent } = entry;
  return (
    <Section className="nd-opened">
      <View className="nd-head">
        <View className="ui-grow">
          <View className="ui-title">{text?.title ?? '已经删掉的推荐'}</View>
          <View className="ui-sub">
            {entry.campaignTitle} · {sources[source]} · {dateWords(createdAt)}
          </View>
        </View>
        <Tag kind={statusTags[status]}>{statusWords[status]}</Tag>
      </View>
      {reason && <Note kind="wait">{reasonWords(reason)}</Note>}
      {note && <Note title="留给推荐人的话">{note}</Note>}
      {entry.samePhone > 0 && (
        <Note kind="wait">同一个手机号还有 {entry.samePhone} 份推荐，看看要不要合到一起。</Note>
      )}
      {text ? (
        <View className="nd-part">
          <Row first icon="me" title={text.name} sub={`${text.unit}，${text.post}`} />
          <Row icon="phone" title={text.phone === '' ? '没留手机号' : text.phone} />
          {text.organisation !== '' && (
            <Row icon="people" title="推荐的单位" sub={text.organisation} />
          )}
          <Row icon="pin" title={areaName} sub={workKinds[kind]} />
          {text.references !== '' && (
            <Row icon="search" title="在哪里核对得到" sub={text.references} />
          )}
          <View className="nd-text">{text.story}</View>
          {text.media.length > 0 && (
            <View className="nd-pictures">
              <MediaList listed={text.media} />
            </View>
          )}
        </View>
      ) : (
        <Note>到期了，名字和故事已经删了。</Note>
      )}
      {text && entry.canSave && (
        <View className="nd-acts">
          <Button
            className="nd-act"
            icon="pen"
            onPress={() => go('enter', { campaign: entry.campaignId, id })}
          >
            写错了，改一改
          </Button>
        </View>
      )}
      {status === 'qualified' &&
        !entry.handedAt &&
        !isStaffs(source) &&
        !entry.nominatorLeft &&
        text && <SendBack entry={entry} onMoved={onMoved} />}
      {status === 'submitted' && text && <QualifyActs entry={entry} onMoved={onMoved} />}
      {text && consent && (
        <View className="nd-block">
          <Head
            title="本人点头"
            aside={<Tag kind={consentTags[consent]}>{consentStateWords[consent]}</Tag>}
          />
          <ConsentPart entry={entry} onMoved={onMoved} />
        </View>
      )}
      {entry.published && (
        <Row icon="leaf" title="登出来了，看看" onPress={() => go('story', { id })} />
      )}
    </Section>
  );
}
