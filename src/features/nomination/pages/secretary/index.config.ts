export default definePageConfig({ navigationBarTitleText: '评委会秘书' });
