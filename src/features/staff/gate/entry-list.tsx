import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { Button } from '@/shared/ui/button';
import { Field } from '@/shared/ui/field';
import { Head } from '@/shared/ui/head';
import { Section } from '@/shared/ui/section';
import { TextInput } from '@/shared/ui/text-input';
import { EntryRow } from './entry-row';
import type { StandingEntry } from './queue';
import './entry-list.scss';

interface EntryListProps {
  entries: readonly StandingEntry[];
  unsent: number;
  more: { busy: boolean; load: () => void } | undefined;
  onPress: (entry: StandingEntry) => void;
}

/** The session's bookings, found by short code. While a code is looked for, the rest of the list is fetched. */
export function EntryList({ entries, unsent, more, onPress }: EntryListProps) {
  const [typed, setTyped] = useState('');
  const wanted = typed.trim().toUpperCase();
  const seeking = wanted !== '' && more !== undefined && !more.busy;
  const load = more?.load;
  useEffect(() => {
    if (seeking) load?.();
  }, [seeking, load]);
  const found = entries.filter(({ code }) => code.includes(wanted));
  return (
    <Section className="gate-list">
      <Head title="名单" aside={<View className="ui-sub">点一行可以改</View>} />
      <Field id="gate-find" label="按短码找">
        <TextInput value={typed} onChange={setTyped} maxLength={8} placeholder="比如 K7M4" />
      </Field>
      <View className="gate-list__rows">
        {found.map((entry) => (
          <EntryRow key={entry.bookingId} entry={entry} unsent={unsent} onPress={onPress} />
        ))}
      </View>
      {found.length === 0 && (
        <View className="ui-sub gate-list__none">
          {more
            ? '正在找'
            : wanted === ''
              ? '这一场还没有人约。'
              : `这一场没有短码带“${wanted}”的。`}
        </View>
      )}
      {more && wanted === '' && (
        <Button
          block
          className="gate-list__more"
          busy={more.busy}
          busyWords="正在取"
          onPress={more.load}
        >
          看后面的
        </Button>
      )}
    </Section>
  );
}
