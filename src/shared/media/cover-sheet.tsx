import { View } from '@tarojs/components';
import { useState } from 'react';
import { client } from '@/shared/api/client';
import { useTap } from '@/shared/api/use-tap';
import { DrawArea } from '@/shared/platform/draw-area';
import { Button } from '@/shared/ui/button';
import { Note } from '@/shared/ui/note';
import { Sheet } from '@/shared/ui/sheet';
import { mostAreas, type Area } from '@cloud/media/rules';
import { CoverArea } from './cover-area';
import { MediaPicture } from './media-picture';
import type { MediaView } from './use-media';
import './cover.scss';

interface CoverSheetProps {
  publicationId: string;
  media: MediaView;
  /** It became another picture. */
  onDone: (id: string) => void;
  onClose: () => void;
}

const percent = (part: number) => `${(part * 100).toFixed(2)}%`;
const middle: Area = { x: 0.4, y: 0.4, width: 0.2, height: 0.2 };

/** Blacking areas out of a picture: drawn on it, or put there in words. */
export function CoverSheet({ publicationId, media, onDone, onClose }: CoverSheetProps) {
  const [areas, setAreas] = useState<readonly Area[]>([]);
  const tap = useTap(client.media.cover.mutate, { done: ({ id }) => onDone(id) });
  const add = (area: Area) => setAreas((all) => [...all, area].slice(0, mostAreas));
  const change = (at: number, area?: Area) =>
    setAreas((all) => all.flatMap((each, index) => (index !== at ? [each] : area ? [area] : [])));
  return (
    <Sheet
      open
      onClose={onClose}
      title="涂黑"
      footer={
        <Button
          kind="pri"
          block
          busy={tap.busy}
          busyWords="正在涂"
          offReason={areas.length === 0 ? '先在照片上画出要涂黑的地方' : undefined}
          onPress={() => tap.run({ publicationId, id: media.id, areas: [...areas] })}
        >
          {areas.length === 0 ? '涂黑' : `涂黑这 ${areas.length} 块`}
        </Button>
      }
    >
      <View className="ui-sub">
        在照片上拖出方块，盖住脸、车牌、门牌。涂了就是另一张照片，盖住的地方找不回来；已经签过的稿子还是原来那张。
      </View>
      <DrawArea className="cover__ground" onArea={add}>
        <MediaPicture media={media} label="要涂的照片" />
        {areas.map(({ x, y, width, height }, index) => (
          <View
            key={index}
            className="cover__box"
            style={{
              left: percent(x),
              top: percent(y),
              width: percent(width),
              height: percent(height),
            }}
          >
            {String(index + 1)}
          </View>
        ))}
      </DrawArea>
      {areas.map((area, index) => (
        <CoverArea
          key={index}
          area={area}
          number={index + 1}
          onChange={(to) => change(index, to)}
          onDrop={() => change(index)}
        />
      ))}
      <Button
        kind="quiet"
        icon="plus"
        offReason={areas.length >= mostAreas ? `最多涂 ${mostAreas} 处` : undefined}
        onPress={() => add(middle)}
      >
        在中间加一块
      </Button>
      {tap.failure && (
        <Note kind="bad" live>
          {tap.failure.message}
        </Note>
      )}
    </Sheet>
  );
}
