import { openForm, piecesOf, setPieces, useChosen } from '@/shared/media/chosen';
import { listedOf, withoutGone, type Piece } from '@/shared/media/piece';
import { dropOldDrafts } from '@/shared/platform/drafts';
import { serverNow } from '@/shared/time/clock';
import { mediaSentences } from '@cloud/media/rules';

const mockStored = new Map<string, string>();
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    getStorageSync: (key: string) => mockStored.get(key) ?? '',
    setStorageSync: (key: string, value: string) => void mockStored.set(key, value),
    removeStorageSync: (key: string) => void mockStored.delete(key),
    getStorageInfoSync: () => ({ keys: [...mockStored.keys()] }),
  },
}));

const piece = (key: string, part: Partial<Piece> = {}): Piece => ({
  key,
  kind: 'picture',
  caption: '',
  id: `med_${key}`,
  ready: true,
  percent: 100,
  failure: null,
  picked: null,
  ...part,
});

test('what nothing lists any more is said to be gone, is not handed in, and keeps its place', () => {
  const now = withoutGone([piece('a'), piece('b')], (id) => id === 'med_b');
  expect(now[0]).toMatchObject({
    key: 'a',
    ready: false,
    failure: expect.stringContaining('收走'),
  });
  expect(listedOf(now)).toEqual([{ id: 'med_b', caption: '' }]);
});

test('after the app was closed a refused file still says why; one that was on its way is to be chosen again', () => {
  const picked = { kind: 'picture', bytes: 1, file: 'x' } as unknown as Piece['picked'];
  const on = { ready: false, id: null, percent: 30 };
  setPieces('form', () => [
    piece('refused', { ...on, failure: mediaSentences.heic }),
    piece('offline', { ...on, failure: '网断了', picked }),
    piece('sending', { ...on, picked }),
    piece('there'),
  ]);
  useChosen.setState({ forms: {} });
  openForm('form', []);
  const lost = expect.stringContaining('上回没传完');
  const said = piecesOf('form').map(({ key, failure }) => [key, failure]);
  expect(said).toEqual([
    ['refused', mediaSentences.heic],
    ['offline', lost],
    ['sending', lost],
    ['there', null],
  ]);
});

test('what was chosen a week ago and never sent leaves the device; what is newer stays', () => {
  const day = 86_400_000;
  setPieces('kept', () => [piece('there', { caption: '清早的河' })]);
  useChosen.setState({ forms: {} });
  dropOldDrafts(serverNow() + 6 * day);
  openForm('kept', []);
  expect(piecesOf('kept').map(({ caption }) => caption)).toEqual(['清早的河']);
  useChosen.setState({ forms: {} });
  dropOldDrafts(serverNow() + 8 * day);
  expect([...mockStored.keys()]).toEqual([]);
  openForm('kept', []);
  expect(piecesOf('kept')).toEqual([]);
});
