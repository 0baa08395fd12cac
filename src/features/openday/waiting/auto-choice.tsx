import { View } from '@tarojs/components';
import { Choice } from '@/shared/ui/choice';
import { autoUntil } from '@cloud/openday/rules/waiting';
import './auto-choice.scss';

const HOUR_MS = 3_600_000;

interface AutoChoiceProps {
  auto: boolean;
  onChange: (auto: boolean) => void;
}

/** 有位直接帮我约上. */
export function AutoChoice({ auto, onChange }: AutoChoiceProps) {
  return (
    <View className="line-auto">
      <Choice kind="checkbox" checked={auto} title="有位直接帮我约上" onChange={onChange}>
        <View className="ui-sub">
          有位就替你约好，不用回话；开场前 {autoUntil / HOUR_MS} 小时内只留位，要你点“我来”。
        </View>
      </Choice>
    </View>
  );
}
