export default definePageConfig({ navigationBarTitleText: '填预约单' });
