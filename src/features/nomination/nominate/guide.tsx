import { View } from '@tarojs/components';
import { Note } from '@/shared/ui/note';
import { guide } from '@cloud/nomination/rules';
import './nominate.scss';

/** Questions for whoever does not know where to begin. */
export function Guide() {
  return (
    <View className="nom-part">
      <Note icon="pen" title="不晓得从哪里说起？照着答就行">
        {guide.map((question, place) => (
          <View key={question} className="nom-guide">
            {place + 1}. {question}
          </View>
        ))}
      </Note>
    </View>
  );
}
