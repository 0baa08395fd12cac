export default definePageConfig({ navigationBarTitleText: '一年四类' });
