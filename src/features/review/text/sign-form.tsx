import { View } from '@tarojs/components';
import { useState } from 'react';
import { client } from '@/shared/api/client';
import { useTap } from '@/shared/api/use-tap';
import { Button } from '@/shared/ui/button';
import { Field } from '@/shared/ui/field';
import { Note } from '@/shared/ui/note';
import { TextInput } from '@/shared/ui/text-input';
import { toast } from '@/shared/ui/toast-store';
import { checks, stageWords } from '@cloud/review/rules';
import { ChecksField } from './checks-field';
import type { OpenedVersion } from './opened-text';
import { ReturnSheet } from './return-sheet';
import { useReviewNotes } from './use-review-notes';
import './text.scss';

interface SignFormProps {
  publicationId: string;
  version: OpenedVersion;
  onMoved: () => void;
}

/** Five checks and a remark, then the name: or back to the editor with a reason. */
export function SignForm({ publicationId, version, onMoved }: SignFormProps) {
  const { digest, stage } = version;
  const { draft, change, drop } = useReviewNotes('review', digest);
  const { ticked, remark } = draft;
  const [sendingBack, setSendingBack] = useState(false);
  const left = Object.keys(checks).length - ticked.length;
  const { run, busy, failure } = useTap(client.review.sign.mutate, {
    done: ({ published }) => {
      drop();
      toast(published ? '三审都签了，公开了' : '签好了，送到下一审了');
      onMoved();
    },
    failed: ({ code }) => {
      if (code === 'conflict' || code === 'not_found') onMoved();
    },
  });
  return (
    <View>
      <ChecksField
        label={`${stageWords[stage]}要看的五样`}
        ticked={ticked}
        onChange={(next) => change({ ticked: next })}
      />
      <Field id="remark" label="留言" aside="选填，同事看得到">
        <TextInput
          lines="many"
          maxLength={500}
          value={remark}
          onChange={(typed) => change({ remark: typed })}
        />
      </Field>
      {failure && (
        <Note kind="bad" live>
          {failure.message}
        </Note>
      )}
      <View className="rvt__acts">
        <Button
          kind="pri"
          className="rvt__act"
          busy={busy}
          offReason={left > 0 ? `还有 ${left} 样没看` : undefined}
          onPress={() => run({ publicationId, digest, checks: ticked, remark })}
        >
          {stage === 'final' ? '同意，签了就公开' : `同意，签${stageWords[stage]}`}
        </Button>
        <Button kind="signal" className="rvt__act" onPress={() => setSendingBack(true)}>
          退回改
        </Button>
      </View>
      {sendingBack && (
        <ReturnSheet
          publicationId={publicationId}
          digest={digest}
          remark={remark}
          onRemark={(typed) => change({ remark: typed })}
          onClose={() => setSendingBack(false)}
          onMoved={() => {
            drop();
            onMoved();
          }}
        />
      )}
    </View>
  );
}
