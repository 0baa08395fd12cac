import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { encode } from 'uqr';
import { pathTo } from '@/routes';
import { client } from '@/shared/api/client';
import { district } from '@/shared/district';
import { isH5 } from '@/shared/env';
import {
  canvasImage,
  drawnPicture,
  offCanvas,
  passOn,
  passOnWords,
} from '@/shared/platform/card-canvas';
import { Picture } from '@/shared/platform/picture';
import { Button } from '@/shared/ui/button';
import { Note } from '@/shared/ui/note';
import { Sheet } from '@/shared/ui/sheet';
import { Skeleton } from '@/shared/ui/skeleton';
import { cardSize, drawCard, type CardCode } from './card-drawing';
import type { Told } from './leaf';
import './share.scss';

/** The mini-program's own code where WeChat made one, in a browser the page's address; else none. */
async function codeFor(canvas: unknown, id: string): Promise<CardCode | undefined> {
  const { image } = await client.nomination.shareCode
    .query({ id })
    .catch(() => ({ image: null as string | null }));
  if (image) return { picture: await canvasImage(canvas, `data:image/jpeg;base64,${image}`) };
  if (!isH5) return undefined;
  const address = `${window.location.origin}/#${pathTo('story', { id })}`;
  return { cells: encode(address, { ecc: 'M', border: 2 }).data };
}

async function draw({ id, title, name, post, areaName, body }: Told): Promise<string> {
  const { canvas, context } = offCanvas(cardSize.width, cardSize.height);
  if (!context) throw new Error('no canvas');
  const by = [name, post, areaName].filter(Boolean).join(' · ');
  const code = await codeFor(canvas, id);
  drawCard(context, { title, by, opening: body, app: district.appName }, code);
  return drawnPicture(canvas);
}

/** The story as a card to send on. */
export function ShareSheet({ story, onClose }: { story: Told; onClose: () => void }) {
  const [card, setCard] = useState<string>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    draw(story).then(setCard, () => setFailed(true));
  }, [story]);
  return (
    <Sheet
      open
      onClose={onClose}
      title="转给朋友"
      footer={
        card && (
          <Button kind="pri" block icon="share" onPress={() => passOn(card)}>
            {passOnWords}
          </Button>
        )
      }
    >
      {card ? (
        <View className="share-card">
          <Picture
            className="share-card__i"
            src={card}
            label={`故事卡片：${story.title}`}
            fit="contain"
          />
        </View>
      ) : failed ? (
        <Note kind="bad">卡片没画出来，关上再试一回。</Note>
      ) : (
        <Skeleton kind="lines" />
      )}
    </Sheet>
  );
}
