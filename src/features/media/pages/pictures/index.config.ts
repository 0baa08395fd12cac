export default definePageConfig({ navigationBarTitleText: '照片和视频' });
