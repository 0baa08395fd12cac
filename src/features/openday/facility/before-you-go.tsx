import { View } from '@tarojs/components';
import type { IconName } from '@/shared/art/icons';
import { Head } from '@/shared/ui/head';
import { Row } from '@/shared/ui/row';
import { Section } from '@/shared/ui/section';
import { residentsOnlyWords } from '@cloud/openday/rules/house';
import { Items } from '../house/items';
import type { Facility } from './facility-top';
import './before-you-go.scss';

interface Fact {
  icon: IconName;
  words: string;
  name?: string;
}

function iconOf(rule: string): IconName {
  if (/分钟|小时|全程/.test(rule)) return 'clock';
  if (/鞋|衣|帽|戴|穿/.test(rule)) return 'shoe';
  if (/轮椅|无障碍|电梯/.test(rule)) return 'people';
  return 'info';
}

function factsOf(facility: Facility): Fact[] {
  const { minimumAge, residentsOnly, idRequired, address, transport } = facility;
  const { operator, supervisor, phone } = facility;
  const facts: Fact[] = facility.visitingRules.map((words) => ({ icon: iconOf(words), words }));
  if (minimumAge !== null && minimumAge > 0)
    facts.push({ icon: 'child', words: `满 ${minimumAge} 岁才能进` });
  if (residentsOnly) facts.push({ icon: 'people', words: residentsOnlyWords });
  if (idRequired) facts.push({ icon: 'document', words: '约的时候要登记身份证号，进门核对证件' });
  if (address) facts.push({ icon: 'pin', name: '在哪里', words: address });
  if (transport) facts.push({ icon: 'bus', name: '怎么去', words: transport });
  if (phone) facts.push({ icon: 'phone', name: '打电话问', words: phone });
  if (operator) facts.push({ icon: 'gear', name: '谁在管', words: operator });
  if (supervisor) facts.push({ icon: 'eye', name: '谁来盯', words: supervisor });
  return facts;
}

/** Rules, place and who runs it. What nobody has published is not shown, and that is said once. */
export function BeforeYouGo({ facility }: { facility: Facility }) {
  const facts = factsOf(facility);
  const { address, transport, operator, visitingRules } = facility;
  const incomplete = !address || !transport || !operator || visitingRules.length === 0;
  return (
    <Section gap>
      <Head title="去之前要晓得" />
      {facts.map(({ icon, name, words }, index) => (
        <Row
          key={words}
          first={index === 0}
          icon={icon}
          title={name ?? words}
          sub={name ? words : undefined}
        />
      ))}
      <Items notToBring={facility.notToBring} toBring={facility.toBring} />
      {incomplete && <View className="ui-sub fac-blank">没有公布的信息我们先空着，不编。</View>}
    </Section>
  );
}
