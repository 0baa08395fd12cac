import { Text, View } from '@tarojs/components';
import { go } from '@/routes';
import { storyPicture } from '@/shared/art/story-pictures';
import { MediaPicture, shapeOf } from '@/shared/media/media-picture';
import { Picture } from '@/shared/platform/picture';
import { Icon } from '@/shared/ui/icon';
import { Press } from '@/shared/ui/press';
import { workKinds } from '@cloud/nomination/rules';
import type { StoryCard } from './use-stories';
import './wall.scss';

const [lowest, tallest] = [0.6, 1.4];

/** Height over width of a card's picture: its own shape, unless it would be a strip or a pillar. */
export const cardRatio = ({ picture, kind }: Pick<StoryCard, 'picture' | 'kind'>) =>
  picture ? Math.min(tallest, Math.max(lowest, shapeOf(picture))) : storyPicture(kind).ratio;

const short = (area: string) => area.replace(/(街道|镇)$/, '');

/** A story on the wall: its picture, its title, where and what. */
export function Card({ story }: { story: StoryCard }) {
  const { id, title, kind, areaName, supports, picture } = story;
  return (
    <Press className="wall-card" role="link" onPress={() => go('story', { id })}>
      {picture ? (
        <MediaPicture media={picture} size="thumb" label="" ratio={cardRatio(story)} />
      ) : (
        <View className="wall-card__p" style={{ paddingBottom: `${cardRatio(story) * 100}%` }}>
          <Picture className="wall-card__i" src={storyPicture(kind).src} label="" lazy />
        </View>
      )}
      <View className="ui-serif wall-card__t">{title}</View>
      <View className="wall-card__m">
        <Text>
          {short(areaName)} · {workKinds[kind]}
        </Text>
        {supports !== null && (
          <View className="wall-card__n">
            <Icon name="leaf" size={18} />
            <Text>{`${supports} 片叶子`}</Text>
          </View>
        )}
      </View>
    </Press>
  );
}
