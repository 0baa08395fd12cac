import { forget } from '@/features/account/forget';
import { note, openQueue, useQueue } from '@/features/staff/gate/queue-store';
import { storedKeys, writeStored } from '@/shared/platform/storage';
import { unsentQueues } from '@/shared/platform/unsent';

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
jest.mock('@/shared/api/client', () => ({
  queryClient: {
    cancelQueries: () => Promise.resolve(),
    getQueryCache: () => ({ getAll: () => [] }),
    removeQueries: () => undefined,
    refetchQueries: () => Promise.resolve(),
  },
}));

test('what was noted at the gate and not sent outlives signing out; everything else goes', async () => {
  openQueue('per_a');
  note('ses_x', { kind: 'admit', means: 'code', bookingId: 'bkg_x' });
  openQueue('per_b');
  writeStored('draft:word', { text: '写到一半' });
  await forget();
  expect(storedKeys()).toEqual(['gate-queue:per_a']);
  expect(unsentQueues()).toEqual([{ place: 'gate-queue:per_a', count: 1 }]);
  openQueue('per_a');
  expect(useQueue.getState().queue).toMatchObject({ last: 1, waiting: [{ bookingId: 'bkg_x' }] });
});
