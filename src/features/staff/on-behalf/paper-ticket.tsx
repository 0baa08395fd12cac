import { View } from '@tarojs/components';
import type { Replies } from '@/shared/api/client';
import { district } from '@/shared/district';
import { elderClockWords, elderDayWords } from '@/shared/time/words';
import { Qr } from '@/shared/ui/qr';
import './on-behalf.scss';

export type BookedForOpen = Replies['openday']['bookingFor'];

/** The ticket as it comes out of the printer: black on white, large, names masked. */
export function PaperTicket({ booking, token }: { booking: BookedForOpen; token: string }) {
  const { code, facilityName, startsAt, address, transport, areaName, partySize } = booking;
  return (
    <View className="ppr print-sheet">
      <View className="ppr__head">
        <View className="ppr__main">
          <View className="ppr__app">{district.appName} · 设施开放日入场券</View>
          <View className="ppr__name">{facilityName}</View>
          <View className="ppr__when">{elderDayWords(startsAt)}</View>
          <View className="ppr__when">{elderClockWords(startsAt)}开讲</View>
          <View className="ppr__k">地点</View>
          <View>{address ?? `${areaName ?? district.placeName}，具体地址打电话问`}</View>
          {transport && <View>{transport}</View>}
          <View className="ppr__k">来的人</View>
          <View>
            {booking.maskedName ?? ''}，一共 {partySize} 个人，一张券一起进
          </View>
        </View>
        <View className="ppr__qr">
          <Qr text={token} label={`入场二维码，短码 ${[...code].join(' ')}`} />
          <View className="ppr__code">{code}</View>
          <View className="ppr__app">扫不出来就报这个短码</View>
        </View>
      </View>
      {booking.visitingRules.length > 0 && (
        <>
          <View className="ppr__k">要注意的</View>
          {booking.visitingRules.map((rule) => (
            <View key={rule} className="ppr__rule">
              · {rule}。
            </View>
          ))}
        </>
      )}
      <View className="ppr__foot">来不了，打电话给帮你约的工作人员取消，位子好让给别人。</View>
    </View>
  );
}
