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
import { refusalAt, refusalWords, type Session } from '../sessions';
import './session-choice.scss';

interface SessionChoiceProps {
  session: Session;
  checked: boolean;
  now: number;
  onChoose: () => void;
}

/** One session to choose; one that can't be booked says why in the place of its seats. */
export function SessionChoice({ session, checked, now, onChoose }: SessionChoiceProps) {
  const elder = useElder((state) => state.elder);
  const { startsAt, endsAt, capacity } = session;
  const left = seatsLeft(session);
  const refusal = session.mine !== null ? 'duplicate' : refusalAt(session, 1, now);
  const why = refusal && refusalWords(refusal, session);
  const seats = elder ? `${dateWords(startsAt)}，还有 ${left} 个位` : undefined;
  return (
    <Choice
      kind="radio"
      checked={checked}
      onChange={onChoose}
      offReason={why}
      // Why it can't be chosen is said after its label.
      label={
        why ? sessionWords(startsAt, endsAt) : `${sessionWords(startsAt, endsAt)}，余 ${left} 个位`
      }
      title={
        <Text className={elder ? 'ses-choice__big' : 'ui-b'}>
          {elder ? elderMomentWords(startsAt) : dayWords(startsAt)}
        </Text>
      }
      aside={
        !elder && <Text className="ui-num ses-choice__span">{spanWords(startsAt, endsAt)}</Text>
      }
    >
      {why && refusal !== 'full' ? (
        <View className="ui-sub">{elder ? `${dateWords(startsAt)}，${why}` : why}</View>
      ) : elder ? (
        <View className="ui-sub">{why ? `${dateWords(startsAt)}，${why}` : seats}</View>
      ) : (
        <Seats left={left} total={capacity} />
      )}
    </Choice>
  );
}
