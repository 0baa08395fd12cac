import { create } from 'zustand';
import { noticeVersion } from './notice';

interface Acceptance {
  /** The notice was read and agreed to since the app was opened. The server keeps the record that counts. */
  accepted: boolean;
  accept: () => void;
  forget: () => void;
}

export const useAcceptance = create<Acceptance>((set) => ({
  accepted: false,
  accept: () => set({ accepted: true }),
  forget: () => set({ accepted: false }),
}));

/** What is sent with a sign-in: the version of the very text that was shown. */
export const consent = { noticeVersion };
