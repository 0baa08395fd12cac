import { View } from '@tarojs/components';
import { momentWords } from '@/shared/time/words';
import { Note } from '@/shared/ui/note';
import type { OpenedText } from './opened-text';
import { withdrawReasons } from '@cloud/_shared/rules/withdrawal';
import { Marked } from './marked';
import { StageSteps } from './stage-steps';
import './text.scss';

/** What text it is, how far its review has come, and what the public knows of it. */
export function Heading({ text }: { text: OpenedText }) {
  const { version, draft, publishedVersion, publishedAt, withdrawnAt, withdrawnFor } = text;
  const title = [version?.title, draft?.title].find(Boolean) ?? '没有名字的一篇';
  return (
    <View className="rvt__head">
      <View className="rvt__what">
        <View className="ui-sub">故事{version ? ` · 第 ${version.number} 稿` : ' · 还没送审'}</View>
        <View className="ui-headline">{title}</View>
        {publishedVersion !== null && publishedAt && (
          <View className="ui-sub">
            公开的是第 {publishedVersion} 稿，{momentWords(publishedAt)} 起
          </View>
        )}
      </View>
      {version && <StageSteps version={version} records={text.records} />}
      {withdrawnAt && withdrawnFor && (
        <Note kind="bad" title="撤下了，读者看到的是这句话">
          {withdrawReasons[withdrawnFor]}（{momentWords(withdrawnAt)}）
        </Note>
      )}
      {text.clearedAt === null && (
        <Note kind="wait">
          {withdrawnFor === 'asked'
            ? '本人要求撤下的，没有新的授权，再审也公开不了。'
            : '本人的授权还没到。可以先审，终审要等授权到了才签得成。'}
        </Note>
      )}
      {version?.note && (
        <Note title="这一稿是更正，读者会看到">
          <Marked text={version.note} marks={version.marks.note} />
        </Note>
      )}
    </View>
  );
}
