export default definePageConfig({ navigationBarTitleText: '参观者问的' });
