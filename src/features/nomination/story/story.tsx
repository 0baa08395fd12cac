import { View } from '@tarojs/components';
import { useState } from 'react';
import { go } from '@/routes';
import { storyPicture } from '@/shared/art/story-pictures';
import rivers from '@/shared/art/rivers.svg';
import { useElder } from '@/shared/elder';
import { MediaList } from '@/shared/media/media-list';
import { mediaUrl } from '@/shared/media/url';
import { Picture } from '@/shared/platform/picture';
import { readStored, writeStored } from '@/shared/platform/storage';
import { dateWords } from '@/shared/time/words';
import { Button } from '@/shared/ui/button';
import { Head } from '@/shared/ui/head';
import { Note } from '@/shared/ui/note';
import { Seal } from '@/shared/ui/seal';
import { Section } from '@/shared/ui/section';
import { workKinds } from '@cloud/nomination/rules';
import { Card } from '../wall/card';
import { Body } from './body';
import { Leaf, type Told } from './leaf';
import { ObjectSheet } from './object-sheet';
import { Tools } from './tools';
import './story.scss';

/** A story, to be read. */
export function Story({ story, onSent }: { story: Told; onSent: () => void }) {
  const elder = useElder((state) => state.elder);
  const [serif, setSerif] = useState(() => readStored<boolean>('serif') ?? true);
  const [objecting, setObjecting] = useState(false);
  const [objected, setObjected] = useState(false);
  const { title, body, name, unit, post, kind, areaName, note, correctedAt, related } = story;
  const { picture, media } = story;
  const drawn = storyPicture(kind);
  const rest = media.filter(({ id }) => id !== picture?.id);
  const choose = (next: boolean) => {
    setSerif(next);
    writeStored('serif', next);
  };
  const who = [name, post].filter(Boolean).join('，');
  const where = [unit, areaName].filter(Boolean).join(' · ');
  return (
    <View className="story">
      <View className="story-hero" style={picture ? { backgroundColor: picture.colour } : {}}>
        <Picture
          className="story-hero__i"
          src={picture ? mediaUrl(picture.large) : drawn.src}
          label={picture ? picture.caption : drawn.label}
        />
        {!elder && (
          <View className="story-slip">
            <View className="story-slip__w">{title}</View>
          </View>
        )}
      </View>
      <View className="story-main">
        {picture && picture.caption !== '' && (
          <View className="story-caption">{picture.caption}</View>
        )}
        {elder && <View className="ui-headline story-title">{title}</View>}
        <View className="story-by">
          <View className="ui-grow">
            <View className="ui-b">{who || workKinds[kind]}</View>
            <View className="ui-sub">{where}</View>
          </View>
          {story.honoured && <Seal>最美</Seal>}
        </View>
        <Tools
          aloud={() => [title, who, body].filter(Boolean).join('。')}
          serif={serif}
          onSerif={choose}
        />
        {note && <Note title={`${correctedAt ? dateWords(correctedAt) : ''} 更正过`}>{note}</Note>}
        <Body text={body} serif={serif} />
        {rest.length > 0 && <MediaList listed={rest} />}
        <View className="story-end">
          <Picture className="story-end__i" src={rivers} label="" fit="contain" />
          <View className="ui-sub">完</View>
        </View>
        <Leaf story={story} onSent={onSent} />
        <View className="story-ok">
          <Note icon="document">
            本人同意登出来，也可以随时要求撤下。文字由编辑整理，三审三校以后才公开。
          </Note>
        </View>
        {story.canObject && (
          <View className="story-ok">
            <Note kind="wait" title="公示中">
              <View>这一位在公示名单里。有不实的，说给评委会秘书，只有秘书看得到。</View>
              <View className="story-object">
                {objected ? (
                  <View className="ui-b">你提的收到了，答复会发到消息里。</View>
                ) : (
                  <Button small onPress={() => setObjecting(true)}>
                    提异议
                  </Button>
                )}
              </View>
            </Note>
          </View>
        )}
      </View>
      {related.length > 0 && (
        <Section gap>
          <Head title="再读一篇" more={{ words: '都看看', onPress: () => go('stories') }} />
          <View className={elder ? 'story-more story-more--one' : 'story-more'}>
            {related.slice(0, elder ? 1 : 2).map((each) => (
              <View key={each.id} className="story-more__c">
                <Card story={each} />
              </View>
            ))}
          </View>
        </Section>
      )}
      {objecting && (
        <ObjectSheet
          id={story.id}
          onSent={() => setObjected(true)}
          onClose={() => setObjecting(false)}
        />
      )}
    </View>
  );
}
