export default definePageConfig({ navigationBarTitleText: '改称呼和街镇' });
