import { create } from 'zustand';
import { readStored, writeStored } from './platform/storage';

const KEY = 'elder';

interface ElderState {
  /** Whether 长辈版 is on. */
  elder: boolean;
  setElder: (elder: boolean) => void;
}

export const useElder = create<ElderState>((set) => ({
  elder: readStored<boolean>(KEY) === true,
  setElder: (elder) => {
    writeStored(KEY, elder);
    set({ elder });
  },
}));
