/** A mini-program has no speech of its own. */
export function useCanSpeak(): boolean {
  return false;
}

export function speak(_text: string, _finished: () => void): void {}

export function stopSpeaking(): void {}
