import { MyWords } from '../../word/my-words';

export default function WordsPage() {
  return <MyWords />;
}
