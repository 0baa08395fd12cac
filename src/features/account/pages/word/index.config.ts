export default definePageConfig({ navigationBarTitleText: '有话跟我们说' });
