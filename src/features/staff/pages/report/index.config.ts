export default definePageConfig({ navigationBarTitleText: '参观情况' });
