import { View } from '@tarojs/components';
import { a11y } from '@/shared/platform/a11y';
import { dateWords } from '@/shared/time/words';
import { Head } from '@/shared/ui/head';
import { Section } from '@/shared/ui/section';
import { collected, kept, noticeVersion, rights } from './notice';
import { WhoSees } from './who-sees';
import './notice-text.scss';

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <View {...a11y({ role: 'list' })}>
      {lines.map((line) => (
        <View key={line} className="notice__line" {...a11y({ role: 'listitem' })}>
          {line}
        </View>
      ))}
    </View>
  );
}

/** The privacy notice, whole. */
export function NoticeText() {
  return (
    <>
      <Section>
        <View className="ui-headline" {...a11y({ role: 'heading', level: 2 })}>
          先说清楚：
          <View>收你什么，给谁看</View>
        </View>
        <View className="ui-sub notice__lead">
          收资料的是区生态环境宣教中心，只为预约参观和进门对人，不卖、不给别家、不打广告。
        </View>
      </Section>
      <Section gap>
        <Head title="收什么，做什么用" />
        {collected.map(({ what, why }) => (
          <View key={what} className="notice__pair">
            <View className="notice__what">{what}</View>
            <View className="notice__why">{why}</View>
          </View>
        ))}
      </Section>
      <Section gap>
        <Head title="谁能看到什么" />
        <WhoSees />
      </Section>
      <Section gap>
        <Head title="存多久" />
        <Lines lines={kept} />
      </Section>
      <Section gap>
        <Head title="你说了算" />
        <Lines lines={rights} />
        <View className="ui-mini notice__version">
          {noticeVersion.slice(0, 4)}年{dateWords(`${noticeVersion}T00:00:00+08:00`)}
          这一版。以后改了，会再问你一次。
        </View>
      </Section>
    </>
  );
}
