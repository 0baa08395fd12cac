import { useEffect, useState } from 'react';

const RATE = 0.9;

function chineseVoice(): SpeechSynthesisVoice | undefined {
  if (!('speechSynthesis' in window)) return undefined;
  const voices = window.speechSynthesis
    .getVoices()
    .filter((voice) => /^(zh|cmn)/i.test(voice.lang));
  return voices.find((voice) => /cn|hans/i.test(voice.lang)) ?? voices[0];
}

/** True only once the browser has a Chinese voice; many list their voices late. */
export function useCanSpeak(): boolean {
  const [can, setCan] = useState(() => chineseVoice() !== undefined);
  useEffect(() => {
    if (!('speechSynthesis' in window)) return undefined;
    const listed = () => setCan(chineseVoice() !== undefined);
    window.speechSynthesis.addEventListener('voiceschanged', listed);
    return () => window.speechSynthesis.removeEventListener('voiceschanged', listed);
  }, []);
  return can;
}

export function speak(text: string, finished: () => void): void {
  const voice = chineseVoice();
  if (!voice) return finished();
  const words = new SpeechSynthesisUtterance(text);
  words.voice = voice;
  words.lang = voice.lang;
  words.rate = RATE;
  words.onend = finished;
  words.onerror = finished;
  window.speechSynthesis.cancel();
  window.speechSynthesis.speak(words);
}

export function stopSpeaking(): void {
  if ('speechSynthesis' in window) window.speechSynthesis.cancel();
}
