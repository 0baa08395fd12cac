import { View } from '@tarojs/components';
import { momentWords } from '@/shared/time/words';
import { Button } from '@/shared/ui/button';
import { Note } from '@/shared/ui/note';
import { Row } from '@/shared/ui/row';
import { Sheet } from '@/shared/ui/sheet';
import { categories } from '@cloud/openday/rules';
import { draftsOf, type PlannedWeek } from './use-plan';
import './plan.scss';

interface PublishSheetProps {
  plan: PlannedWeek;
  onClose: () => void;
  onPublish: () => void;
}

/** The question before publishing: every draft, since when it can be booked, and what is still lacking. */
export function PublishSheet({ plan, onClose, onPublish }: PublishSheetProps) {
  const drafts = draftsOf(plan);
  const lacking = plan.coverage
    .filter((kind) => kind.scheduled + kind.drafts === 0)
    .map(({ category }) => categories[category]);
  return (
    <Sheet
      open
      onClose={onClose}
      title={`${drafts.length} 场要公开，看一遍`}
      footer={
        <View className="plan-foot">
          <Button kind="pri" className="plan-foot__main" onPress={onPublish}>
            发布
          </Button>
          <Button kind="quiet" onPress={onClose}>
            再改改
          </Button>
        </View>
      }
    >
      {drafts.map(({ id, facilityName, startsAt, releaseAt, capacity, releasesAtOnce }, index) => (
        <Row
          key={id}
          first={index === 0}
          title={`${facilityName} ${momentWords(startsAt)}`}
          sub={`${capacity} 个位 · ${releasesAtOnce ? '过了开约的时间，发布了马上能约' : `${momentWords(releaseAt)} 开始约`}`}
        />
      ))}
      <View className="plan-lacking">
        {lacking.length > 0 && <Note kind="wait">这一周还缺{lacking.join('、')}。</Note>}
        <Note>发布了大家就看得到，不能再改时间，只能停办。</Note>
      </View>
    </Sheet>
  );
}
