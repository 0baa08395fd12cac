import { create } from 'zustand';
import { readStored, removeStored, writeStored } from '@/shared/platform/storage';

interface Session {
  /** The opaque token of this device; null when nobody signed in here. */
  token: string | null;
  keep(token: string): void;
  drop(): void;
}

const place = 'token';

/** Who this device is signed in as. WeChat Cloud needs no token: the platform says who calls. */
export const useSession = create<Session>((set) => ({
  token: readStored<string>(place) ?? null,
  keep(token) {
    writeStored(place, token);
    set({ token });
  },
  drop() {
    removeStored(place);
    set({ token: null });
  },
}));
