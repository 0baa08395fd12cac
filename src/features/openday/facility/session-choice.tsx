import { Text, View } from '@tarojs/components';
import { useElder } from '@/shared/elder';
import {
  dateWords,
  dayWords,
  elderMomentWords,
  sessionWords,
  spanWords,
} from '@/shared/time/words';
import { Choice } from '@/shared/ui/choice';
import { Seats } from '@/shared/ui/seats';
import { seatsLeft } from '@cloud/openday/rules';
import { canWait, refusalAt, refusalWords, type Session } from '../sessions';
import './session-choice.scss';

interface SessionChoiceProps {
  session: Session;
  checked: boolean;
  now: number;
  onChoose: () => void;
}

/** One session to choose; one that is full can be waited for, any other that can't be booked says why. */
export function SessionChoice({ session, checked, now, onChoose }: SessionChoiceProps) {
  const elder = useElder((state) => state.elder);
  const { startsAt, endsAt, capacity } = session;
  const left = seatsLeft(session);
  const refusal = session.mine !== null ? 'duplicate' : refusalAt(session, 1, now);
  const waits = canWait(refusal) && session.inLine === null;
  const why = session.inLine
    ? '你在排队，看“我的预约”'
    : refusal && refusalWords(refusal, session) + (refusal === 'full' ? '，要排队' : '');
  const seats = elder ? `${dateWords(startsAt)}，还有 ${left} 个位` : undefined;
  return (
    <Choice
      kind="radio"
      checked={checked}
      onChange={onChoose}
      offReason={waits ? undefined : why}
      // Why it can't be chosen is said after its label.
      label={[
        sessionWords(startsAt, endsAt),
        why === undefined ? `余 ${left} 个位` : waits ? why : undefined,
      ]
        .filter(Boolean)
        .join('，')}
      title={
        <Text className={elder ? 'ses-choice__big' : 'ui-b'}>
          {elder ? elderMomentWords(startsAt) : dayWords(startsAt)}
        </Text>
      }
      aside={
        !elder && <Text className="ui-num ses-choice__span">{spanWords(startsAt, endsAt)}</Text>
      }
    >
      {elder ? (
        <View className="ui-sub">{why ? `${dateWords(startsAt)}，${why}` : seats}</View>
      ) : why && !canWait(refusal) ? (
        <View className="ui-sub">{why}</View>
      ) : (
        <Seats left={why ? 0 : left} total={capacity} words={why} />
      )}
    </Choice>
  );
}
