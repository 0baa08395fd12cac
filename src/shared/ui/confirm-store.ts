import { create } from 'zustand';

export interface ConfirmWords {
  title: string;
  /** What happens next, and what is lost. */
  body?: string | undefined;
  /** The act, verb first: 取消这次预约. */
  act: string;
  /** The way out; 先不 unless said otherwise. */
  keep?: string | undefined;
  /** The act destroys something. */
  signal?: boolean | undefined;
}

interface ConfirmState {
  asked: (ConfirmWords & { answer: (yes: boolean) => void }) | undefined;
}

export const useConfirm = create<ConfirmState>(() => ({ asked: undefined }));

/** Asks before an act that can't be taken back. True when the person chose the act. */
export function confirm(words: ConfirmWords): Promise<boolean> {
  useConfirm.getState().asked?.answer(false);
  return new Promise((resolve) => {
    const answer = (yes: boolean) => {
      useConfirm.setState({ asked: undefined });
      resolve(yes);
    };
    useConfirm.setState({ asked: { ...words, answer } });
  });
}
