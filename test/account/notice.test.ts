import { noticeVersion as enforced } from '@cloud/_shared/notice';
import { areasLike, type Area } from '@/shared/areas/area-match';
import { noticeVersion as shown, whoSees } from '@/features/account/notice';

test('the notice people read is the one the server asks for', () => {
  expect(shown).toBe(enforced);
});

test('no other resident sees anything', () => {
  expect(whoSees.find(({ who }) => who === '别的居民')).toMatchObject({
    name: '看不到',
    phone: '看不到',
    area: '看不到',
  });
});

const area = (name: string, ...aliases: string[]): Area => ({
  id: name,
  name,
  kind: 'street',
  aliases,
});
const areas = [area('铁山坪街道', '唐家沱'), area('鱼嘴镇')];

test.each([
  ['唐家沱', ['铁山坪街道']],
  ['唐家', ['铁山坪街道']],
  [' 铁山坪 ', ['铁山坪街道']],
  ['唐家沱那边', ['铁山坪街道']],
  ['', ['铁山坪街道', '鱼嘴镇']],
  ['南岸', []],
])('a place is found by what people call it: %s', (typed, names) => {
  expect(areasLike(areas, typed).map(({ name }) => name)).toEqual(names);
});
