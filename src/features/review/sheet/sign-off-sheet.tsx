import { View } from '@tarojs/components';
import type { Replies } from '@/shared/api/client';
import { clockWords, dateWords } from '@/shared/time/words';
import { wallOf } from '@/shared/time/wall';
import { withdrawReasons } from '@cloud/_shared/rules/withdrawal';
import { checks, stageWords } from '@cloud/review/rules';
import { actWords, reasonWords } from '../text/record-words';
import './sheet.scss';

export type SheetReply = Replies['review']['sheet'];
type Version = SheetReply['versions'][number];
type SheetRecord = SheetReply['records'][number];

const states: Record<Version['status'], string> = {
  reviewing: '在审',
  returned: '退回',
  recalled: '收回',
  signed: '三审都签了',
};

const moment = (at: SheetRecord['at']) => `${wallOf(at).year}年${dateWords(at)} ${clockWords(at)}`;

/** One record: what was done by which post and when, and where it stands in the log. */
function RecordLine({ record }: { record: SheetRecord }) {
  const { number, post, at, said, hash } = record;
  const seen = said.checks?.length ?? 0;
  return (
    <View className="rvs__record">
      <View className="rvs__line">
        <View className="ui-b rvs__act">{actWords(record).words}</View>
        <View className="rvs__post">{post}</View>
        <View>{moment(at)}</View>
      </View>
      <View className="rvs__small">
        {[
          reasonWords(record),
          seen > 0 && `看过 ${seen} / ${Object.keys(checks).length} 样`,
          said.remark && `留言：${said.remark}`,
        ]
          .filter(Boolean)
          .join('；')}
      </View>
      <View className="rvs__small rvs__hash">
        记录第 {number} 号 {hash}
      </View>
    </View>
  );
}

function VersionPart({ version, records }: { version: Version; records: SheetRecord[] }) {
  const { number, title, status, submittedAt, submittedBy, note, digest } = version;
  return (
    <View className="rvs__version">
      <View className="rvs__line rvs__top">
        <View className="ui-b rvs__post">
          第 {number} 稿 {title}
        </View>
        <View className="ui-b">{states[status]}</View>
      </View>
      <View className="rvs__small">
        {submittedBy} {moment(submittedAt)} 送审{note ? `；更正说明：${note}` : ''}
      </View>
      <View className="rvs__small rvs__hash">文字指纹 {digest}</View>
      {records.map((record) => (
        <RecordLine key={record.number} record={record} />
      ))}
      {records.length === 0 && <View className="rvs__small">还没有人签。</View>}
    </View>
  );
}

/** Every version with its signatures, as it is printed on A4. */
export function SignOffSheet({ sheet }: { sheet: SheetReply }) {
  const { versions, records, publishedVersion, publishedAt, withdrawnAt, withdrawnFor } = sheet;
  return (
    <View className="rvs print-sheet">
      <View className="rvs__name">审签单</View>
      <View className="rvs__small">
        {Object.values(stageWords).join('、')}由三个没写过这一篇的人分别签，每一审各自校对。编号{' '}
        {sheet.id}
      </View>
      <View className="rvs__line rvs__now">
        {publishedVersion !== null && publishedAt
          ? `公开的是第 ${publishedVersion} 稿，${moment(publishedAt)} 起`
          : withdrawnAt && withdrawnFor
            ? `${moment(withdrawnAt)} 撤下：${withdrawReasons[withdrawnFor]}`
            : '还没有公开'}
      </View>
      {versions.map((version) => (
        <VersionPart
          key={version.number}
          version={version}
          records={records.filter((record) => record.version === version.number)}
        />
      ))}
      <View className="rvs__small rvs__foot">
        {moment(sheet.printedAt)} 打印。每条记录都接着前一条的指纹，改一个字就对不上。
      </View>
    </View>
  );
}
