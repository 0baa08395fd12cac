import { create } from 'zustand';
import { useElder } from '../elder';

export type ToastKind = 'ok' | 'warn' | 'info';

interface ToastState {
  shown: { words: string; kind: ToastKind } | undefined;
}

const SHOWN_MS = 4_000;
const SHOWN_ELDER_MS = 8_000;

export const useToast = create<ToastState>(() => ({ shown: undefined }));

let timer: ReturnType<typeof setTimeout> | undefined;

/** A passing remark about something already done. Whatever needs an act of the person stays on the page instead. */
export function toast(words: string, kind: ToastKind = 'ok'): void {
  clearTimeout(timer);
  useToast.setState({ shown: { words, kind } });
  timer = setTimeout(
    () => useToast.setState({ shown: undefined }),
    useElder.getState().elder ? SHOWN_ELDER_MS : SHOWN_MS,
  );
}
