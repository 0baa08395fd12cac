import { View } from '@tarojs/components';
import { useState } from 'react';
import { client } from '@/shared/api/client';
import type { CallFailure } from '@/shared/api/failure';
import { useTap } from '@/shared/api/use-tap';
import { Button } from '@/shared/ui/button';
import { Note } from '@/shared/ui/note';
import { toast } from '@/shared/ui/toast-store';
import { AnswerForm } from './answer-form';
import { CloseSheet } from './close-sheet';
import type { OpenedWord } from './use-queue';

/** Take it, put it back, answer it, or close it with a reason. */
export function OpenedActs({ word, onMoved }: { word: OpenedWord; onMoved: () => void }) {
  const [closing, setClosing] = useState(false);
  const { id, state, mine, holderGone } = word;
  const done = (words: string) => () => {
    toast(words);
    onMoved();
  };
  const failed = ({ code }: CallFailure) => {
    if (code === 'conflict') onMoved();
  };
  const claim = useTap(client.account.claimWord.mutate, { done: done('你在办这一条了'), failed });
  const release = useTap(client.account.releaseWord.mutate, { done: done('放回去了'), failed });
  const free = state === 'received' || state === 'reopened' || holderGone;
  const failure = claim.failure ?? release.failure;
  return (
    <View className="desk-words__part">
      {failure && (
        <Note kind="bad" live>
          {failure.message}
        </Note>
      )}
      {mine && <AnswerForm id={id} onMoved={onMoved} />}
      <View className="desk-words__acts">
        {free && (
          <Button
            kind="pri"
            className="desk-words__act"
            busy={claim.busy}
            onPress={() => claim.run({ id })}
          >
            我来办
          </Button>
        )}
        {mine && (
          <Button
            className="desk-words__act"
            busy={release.busy}
            onPress={() => release.run({ id })}
          >
            放回去
          </Button>
        )}
        {((free && !holderGone) || mine) && (
          <Button kind="quiet" onPress={() => setClosing(true)}>
            不办
          </Button>
        )}
      </View>
      {closing && <CloseSheet id={id} onClose={() => setClosing(false)} onMoved={onMoved} />}
    </View>
  );
}
