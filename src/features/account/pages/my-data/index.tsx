import { View } from '@tarojs/components';
import { go, pathTo } from '@/routes';
import { useMe } from '@/shared/api/use-me';
import { a11y } from '@/shared/platform/a11y';
import { Head } from '@/shared/ui/head';
import { OfflineBar } from '@/shared/ui/offline-bar';
import { Row } from '@/shared/ui/row';
import { Screen } from '@/shared/ui/screen';
import { Section } from '@/shared/ui/section';
import { EndRows } from '../../my-data/end-rows';
import { ExportRow } from '../../my-data/export-row';
import { NeedSignIn } from '../../need-sign-in';
import { kept } from '../../notice';
import { WhoSees } from '../../who-sees';
import './index.scss';

export default function MyDataPage() {
  const who = useMe();
  if (!who.me) return <NeedSignIn title="我的资料" then={pathTo('myData')} who={who} />;
  return (
    <Screen title="我的资料" strip={<OfflineBar />}>
      <Section>
        <View className="ui-headline" {...a11y({ role: 'heading', level: 2 })}>
          你的名字和手机号，
          <View>谁看得到都写在这里。</View>
        </View>
        <View className="ui-sub my-data__lead">{kept[0]}</View>
      </Section>
      <Section gap>
        <Head title="谁能看到什么" />
        <WhoSees />
      </Section>
      <Section gap className="my-data__list">
        <ExportRow />
        <Row
          icon="camera"
          title="我传的照片和视频"
          sub="用在哪里了，没用上的可以删"
          onPress={() => go('myMedia')}
        />
        <Row icon="document" title="隐私说明" onPress={() => go('consent')} />
      </Section>
      <Section gap className="my-data__list">
        <EndRows />
      </Section>
    </Screen>
  );
}
