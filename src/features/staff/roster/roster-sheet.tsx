import { View } from '@tarojs/components';
import { useState } from 'react';
import { client } from '@/shared/api/client';
import { a11y } from '@/shared/platform/a11y';
import { serverNow } from '@/shared/time/clock';
import { epochOf } from '@/shared/time/wall';
import { momentWords, sessionWords } from '@/shared/time/words';
import { Choice } from '@/shared/ui/choice';
import { Note } from '@/shared/ui/note';
import { isListGone } from '@cloud/openday/rules/gate';
import {
  destroyBy,
  rosterContents,
  rosterPurposes,
  rosterRefusal,
  rosterRefusals,
  type RosterPurpose,
} from '@cloud/openday/rules/roster';
import { FileSheet } from '@/shared/desk/file-sheet';
import type { RosterSession } from './roster-session';
import './roster.scss';

/** What a session's names are taken for, and what follows from it. */
export function RosterSheet({ session, onClose }: { session: RosterSession; onClose: () => void }) {
  const [purpose, setPurpose] = useState<RosterPurpose>();
  const endsAt = epochOf(session.endsAt);
  const refusal =
    purpose &&
    rosterRefusal(
      { status: session.status, endsAt, listGone: isListGone(endsAt, serverNow()) },
      purpose,
      serverNow(),
    );
  const offReason = purpose
    ? refusal && rosterRefusals[refusal]
    : '先选拿来做啥，文件里只放用得着的';
  return (
    <FileSheet
      title={session.facilityName}
      input={{ sessionId: session.id, purpose: purpose ?? 'gate' }}
      call={client.openday.exportRoster.mutate}
      offReason={offReason}
      onClose={onClose}
    >
      <View className="ui-sub">{sessionWords(session.startsAt, session.endsAt)}</View>
      <View className="roster-purposes" {...a11y({ role: 'radiogroup', label: '拿来做啥' })}>
        {(Object.keys(rosterPurposes) as RosterPurpose[]).map((each) => (
          <Choice
            key={each}
            kind="radio"
            checked={each === purpose}
            onChange={() => setPurpose(each)}
            title={rosterPurposes[each]}
          >
            <View className="ui-sub">{rosterContents[each]}</View>
          </Choice>
        ))}
      </View>
      {purpose && !refusal && (
        <Note kind="wait" live>
          {momentWords(destroyBy(endsAt, purpose))} 前必须销毁，文件头一行也写着。
        </Note>
      )}
      {refusal && (
        <Note kind="bad" live>
          {rosterRefusals[refusal]}
        </Note>
      )}
    </FileSheet>
  );
}
