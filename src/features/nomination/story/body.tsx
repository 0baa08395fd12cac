import { View } from '@tarojs/components';
import './story.scss';

/** A story's text, a paragraph for each line. */
export function Body({ text, serif }: { text: string; serif: boolean }) {
  const paragraphs = text.split(/\n+/).filter((line) => line.trim() !== '');
  return (
    <View className={serif ? 'story-body story-body--serif' : 'story-body'}>
      {paragraphs.map((paragraph, place) => (
        <View key={place} className="story-p">
          {paragraph.trim()}
        </View>
      ))}
    </View>
  );
}
