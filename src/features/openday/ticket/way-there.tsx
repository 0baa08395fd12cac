import { district } from '@/shared/district';
import { View } from '@tarojs/components';
import { copyText } from '@/shared/platform/clipboard';
import { Button } from '@/shared/ui/button';
import { Sheet } from '@/shared/ui/sheet';
import { toast } from '@/shared/ui/toast-store';
import type { Ticket } from './ticket-card';
import './way-there.scss';

interface WayThereProps {
  ticket: Ticket;
  open: boolean;
  onClose: () => void;
}

/** How to get there, as far as it is known. */
export function WayThere({ ticket, open, onClose }: WayThereProps) {
  const { address, transport, areaName } = ticket;
  const copy = async (text: string) => {
    if (await copyText(text)) toast('地址拷好了，去地图里粘贴');
    else toast('没拷成，长按地址自己拷', 'warn');
  };
  return (
    <Sheet
      open={open}
      onClose={onClose}
      title="怎么走"
      footer={
        address !== null && (
          <Button kind="pri" block onPress={() => void copy(address)}>
            拷贝地址
          </Button>
        )
      }
    >
      <View className="way__k">在哪里</View>
      <View>{address ?? `${areaName ?? district.placeName}，具体地址还没公布`}</View>
      <View className="way__k">怎么去</View>
      <View>{transport ?? '还没公布，当天拿不准就早点出门'}</View>
    </Sheet>
  );
}
